package dev.outboard.ui.internal.channels;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.channel.ChannelContents;
import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.ui.internal.stream.ValueText;

/**
 * Which entries of which channel are to be shown.
 *
 * @param channel the channel's number
 * @param from    how many entries come before them
 */
record ContentsRequest(long channel, int from) {

	/** How many entries are shown at once. */
	static final int PAGE = 1000;

	private static final int MOST_BYTES = 200;

	/** Reads them, as texts. Not for the UI thread: it runs the code of those who wrote the values' classes. */
	Optional<ContentsPage> read(ChannelMonitor monitor) {
		return monitor.contents(channel, from, PAGE).map(contents -> new ContentsPage(channel, contents.size(),
				contents.from(), rows(contents), contents.decoded()));
	}

	private static List<ContentsPage.Row> rows(ChannelContents contents) {
		return contents.entries().stream().map(entry -> new ContentsPage.Row(
				entry.key().map(key -> text(key, contents.decoded())).orElse(""), text(entry.value(), contents.decoded())))
				.toList();
	}

	private static String text(Object value, boolean decoded) {
		String text = !decoded && value instanceof byte[] bytes ? hex(bytes) : ValueText.of(value);
		return text.replace('\n', ' ').replace('\r', ' ');
	}

	private static String hex(byte[] bytes) {
		String shown = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES));
		return bytes.length <= MOST_BYTES ? shown : NLS.bind(Messages.contents_bytes, shown, bytes.length);
	}
}
