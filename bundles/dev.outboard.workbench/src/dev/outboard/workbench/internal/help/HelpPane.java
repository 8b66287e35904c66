package dev.outboard.workbench.internal.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.HyperlinkSettings;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.ScrolledFormText;

import dev.outboard.ui.events.UiExecutor;

/** Shows pages of help, follows their links, and remembers the way. Pages are read off the UI thread. */
final class HelpPane {

	private static final int MARGIN = 10;
	private static final int LONGEST_WAY = 50;

	private final ScrolledFormText scrolled;
	private final Consumer<String> titled;
	private final Deque<Supplier<HelpPage>> way = new ArrayDeque<>();

	/** @param titled told the title of each page that is shown */
	HelpPane(Composite parent, Consumer<String> titled) {
		this.titled = titled;
		scrolled = new ScrolledFormText(parent, SWT.V_SCROLL | SWT.H_SCROLL, true);
		FormText text = scrolled.getFormText();
		text.marginWidth = MARGIN;
		text.marginHeight = MARGIN;
		text.setHyperlinkSettings(new HyperlinkSettings(parent.getDisplay()));
		text.setFont(Markup.HEADING, JFaceResources.getHeaderFont());
		text.setFont(Markup.SUBHEADING, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		text.setFont(Markup.CODE, JFaceResources.getTextFont());
		text.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent e) {
				follow(String.valueOf(e.getHref()));
			}
		});
	}

	/** Shows the page that {@code page} reads, off the UI thread. */
	void open(Supplier<HelpPage> page) {
		way.push(page);
		if (way.size() > LONGEST_WAY) {
			way.removeLast();
		}
		read(page);
	}

	/** Shows the page before this one. */
	void back() {
		if (canGoBack()) {
			way.pop();
			read(way.peek());
		}
	}

	/** Returns whether there is a page before this one. */
	boolean canGoBack() {
		return way.size() > 1;
	}

	Control control() {
		return scrolled;
	}

	void setFocus() {
		scrolled.getFormText().setFocus();
	}

	private void follow(String href) {
		if (href.startsWith("http:") || href.startsWith("https:")) {
			Program.launch(href);
		} else {
			open(() -> HelpPages.topic(href));
		}
	}

	private void read(Supplier<HelpPage> page) {
		CompletableFuture.supplyAsync(page).whenCompleteAsync((read, failure) -> {
			if (failure != null) {
				ILog.of(HelpPane.class).error("A page of help can't be read", failure);
			} else if (way.peek() == page) {
				show(read);
			}
		}, UiExecutor.of(scrolled));
	}

	private void show(HelpPage page) {
		scrolled.getFormText().setText(page.markup(), true, false);
		scrolled.setOrigin(0, 0);
		scrolled.reflow(true);
		titled.accept(page.title());
	}
}
