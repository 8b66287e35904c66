package dev.outboard.workbench.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns a topic in XHTML into a page: headings, paragraphs, lists, links, bold and code. A browser shows more, but isn't
 * there on every system, and knows nothing of themes.
 */
final class TopicReader {

	private static final int INDENT = 16;

	private final URI base;
	private final Markup markup = new Markup();

	private TopicReader(URI base) {
		this.base = base;
	}

	/** @param base what links of the topic are relative to */
	static HelpPage read(InputStream in, URI base) throws IOException, SAXException {
		Document document = builder().parse(in);
		TopicReader reader = new TopicReader(base);
		children(document.getDocumentElement(), "body").forEach(body -> reader.blocks(body, INDENT));
		String title = children(document.getDocumentElement(), "head").stream()
				.flatMap(head -> children(head, "title").stream()).map(Node::getTextContent).findFirst().orElse(Messages.help);
		return new HelpPage(title.strip(), reader.markup.toString());
	}

	/** Nothing outside the file is read: no DTD comes over a network. */
	private static DocumentBuilder builder() {
		try {
			DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
			builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
			builder.setErrorHandler(null);
			return builder;
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("every JVM has an XML parser", e);
		}
	}

	private void blocks(Element parent, int indent) {
		for (Element block : children(parent)) {
			switch (block.getTagName()) {
				case "h1" -> markup.heading(words(block));
				case "h2", "h3" -> markup.subheading(words(block));
				case "ul", "ol" -> items(block, indent);
				case "p", "pre" -> markup.raw("<p>" + inline(block) + "</p>");
				default -> blocks(block, indent);
			}
		}
	}

	private void items(Element list, int indent) {
		for (Element item : children(list, "li")) {
			markup.itemOf(inline(item), indent);
			children(item).stream().filter(child -> List.of("ul", "ol").contains(child.getTagName()))
					.forEach(child -> items(child, indent + INDENT));
		}
	}

	private String inline(Element parent) {
		return nodes(parent).stream().map(this::inline).collect(Collectors.joining());
	}

	private String inline(Node node) {
		if (!(node instanceof Element element)) {
			return Markup.escape(node.getTextContent().replaceAll("\\s+", " "));
		}
		return switch (element.getTagName()) {
			case "a" -> Markup.link(words(element), base.resolve(element.getAttribute("href")).toString());
			case "b", "strong" -> "<b>" + Markup.escape(words(element)) + "</b>";
			case "code", "kbd" -> Markup.code(words(element));
			case "br" -> "<br/>";
			case "ul", "ol", "img" -> "";
			default -> inline(element);
		};
	}

	private static String words(Element element) {
		return element.getTextContent().strip().replaceAll("\\s+", " ");
	}

	private static List<Element> children(Element parent, String name) {
		return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
	}

	private static List<Element> children(Element parent) {
		return nodes(parent).stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
	}

	private static List<Node> nodes(Element parent) {
		NodeList nodes = parent.getChildNodes();
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
	}
}
