package dev.outboard.cli.internal.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import dev.outboard.cli.internal.map.Line.End;

/** Splits bytes into lines at line feeds, and nowhere else. */
final class LineReader {

	private final InputStream input;
	private final byte[] buffer = new byte[64 * 1024];
	private int position;
	private int limit;
	private long number;

	LineReader(InputStream input) {
		this.input = input;
	}

	/** Returns the next line; null at the end. */
	Line next() throws IOException {
		ByteArrayOutputStream begun = null;
		while (true) {
			if (position == limit) {
				limit = Math.max(0, input.read(buffer));
				position = 0;
				if (limit == 0) {
					return begun == null ? null : new Line(++number, begun.toByteArray(), End.NONE);
				}
			}
			int feed = position;
			while (feed < limit && buffer[feed] != '\n') {
				feed++;
			}
			if (feed < limit && begun == null) {
				Line line = line(buffer, position, feed);
				position = feed + 1;
				return line;
			}
			begun = begun == null ? new ByteArrayOutputStream() : begun;
			begun.write(buffer, position, feed - position);
			position = Math.min(limit, feed + 1);
			if (feed < limit) {
				byte[] bytes = begun.toByteArray();
				return line(bytes, 0, bytes.length);
			}
		}
	}

	private Line line(byte[] bytes, int from, int feed) {
		boolean carriageReturn = feed > from && bytes[feed - 1] == '\r';
		byte[] text = Arrays.copyOfRange(bytes, from, carriageReturn ? feed - 1 : feed);
		return new Line(++number, text, carriageReturn ? End.CRLF : End.LF);
	}
}
