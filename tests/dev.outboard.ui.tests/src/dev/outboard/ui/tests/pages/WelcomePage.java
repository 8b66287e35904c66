package dev.outboard.ui.tests.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import dev.outboard.ui.tests.support.EventLoop;

/** The welcome page. */
public final class WelcomePage {

	private WelcomePage() {
	}

	/** Returns what it says, without its links. */
	public static String text() {
		return Stream.of(anyLink().getParent().getChildren()).filter(Label.class::isInstance).map(Label.class::cast)
				.map(Label::getText).collect(Collectors.joining("\n"));
	}

	/** Returns its links. */
	public static List<String> links() {
		return Stream.of(anyLink().getParent().getChildren()).filter(Link.class::isInstance).map(Link.class::cast)
				.map(WelcomePage::label).toList();
	}

	/** Clicks on a link. */
	public static void click(String label) {
		Widgets.click(Widgets.find(Link.class, link -> label(link).equals(label)));
		EventLoop.settle();
	}

	private static Control anyLink() {
		return Widgets.find(Link.class, link -> label(link).equals("Start a sample worker"));
	}

	private static String label(Link link) {
		return link.getText().replaceAll("</?a>", "");
	}
}
