package dev.outboard.workbench.internal.help;

/** Builds the markup that a form text takes. */
final class Markup {

	/** The keys of fonts. */
	static final String HEADING = "heading";
	static final String SUBHEADING = "subheading";
	static final String CODE = "code";

	private final StringBuilder text = new StringBuilder("<form>");

	Markup heading(String title) {
		return raw("<p><span font=\"" + HEADING + "\">" + escape(title) + "</span></p>");
	}

	Markup subheading(String title) {
		return raw("<p><span font=\"" + SUBHEADING + "\">" + escape(title) + "</span></p>");
	}

	Markup paragraph(String words) {
		return raw("<p>" + escape(words) + "</p>");
	}

	/** Adds an item of a list; {@code href} is null for one that leads nowhere. */
	Markup item(String label, String href, int indent) {
		return itemOf(href == null ? escape(label) : link(label, href), indent);
	}

	/** Adds an item of a list whose markup is {@code inner}. */
	Markup itemOf(String inner, int indent) {
		return raw("<li bindent=\"" + (indent - 12) + "\" indent=\"" + indent + "\" vspace=\"false\">" + inner + "</li>");
	}

	/** Adds markup as it is. */
	Markup raw(String markup) {
		text.append(markup);
		return this;
	}

	static String link(String label, String href) {
		return "<a href=\"" + escape(href) + "\">" + escape(label) + "</a>";
	}

	static String code(String words) {
		return "<span font=\"" + CODE + "\">" + escape(words) + "</span>";
	}

	static String escape(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public String toString() {
		return text + "</form>";
	}
}
