package dev.outboard.workbench.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.xml.sax.SAXException;

/** Makes pages of what bundles contribute to the help system. Reads files: not for the UI thread. */
final class HelpPages {

	private static final int INDENT = 16;

	private HelpPages() {
	}

	/** Returns the table of contents. */
	static HelpPage contents() {
		Markup markup = new Markup();
		for (IToc toc : HelpSystem.getTocs()) {
			markup.heading(toc.getLabel());
			for (ITopic topic : toc.getTopics()) {
				add(markup, topic, 1);
			}
		}
		return new HelpPage(Messages.contents, markup.toString());
	}

	/** Returns what F1 tells about a part. */
	static HelpPage context(IContext context) {
		String title = context instanceof IContext2 titled && titled.getTitle() != null ? titled.getTitle() : Messages.help;
		Markup markup = new Markup().heading(title).paragraph(Optional.ofNullable(context.getText()).orElse(""));
		IHelpResource[] related = context.getRelatedTopics();
		if (related != null && related.length > 0) {
			markup.subheading(Messages.related);
			for (IHelpResource topic : related) {
				markup.item(topic.getLabel(), topic.getHref(), INDENT);
			}
		}
		return new HelpPage(title, markup.toString());
	}

	/** Returns a topic, by an address such as {@code /the.bundle/help/topic.html}; one that can't be read says so. */
	static HelpPage topic(String href) {
		try {
			Optional<URL> found = find(href);
			if (found.isPresent()) {
				try (InputStream in = found.get().openStream()) {
					return TopicReader.read(in, URI.create(href));
				}
			}
		} catch (IOException | SAXException | IllegalArgumentException e) {
			ILog.of(HelpPages.class).error("The help topic " + href + " can't be read", e);
		}
		return new HelpPage(Messages.missing, new Markup().heading(Messages.missing)
				.paragraph(NLS.bind(Messages.missing_topic, href)).toString());
	}

	private static void add(Markup markup, ITopic topic, int level) {
		markup.item(topic.getLabel(), topic.getHref(), level * INDENT);
		for (ITopic sub : topic.getSubtopics()) {
			add(markup, sub, level + 1);
		}
	}

	private static Optional<URL> find(String href) {
		IPath path = IPath.fromOSString(URI.create(href).getPath());
		Bundle bundle = path.segmentCount() < 2 ? null : Platform.getBundle(path.segment(0));
		return bundle == null ? Optional.empty()
				: Optional.ofNullable(FileLocator.find(bundle, IPath.fromOSString("$nl$").append(path.removeFirstSegments(1)),
						Map.of()));
	}
}
