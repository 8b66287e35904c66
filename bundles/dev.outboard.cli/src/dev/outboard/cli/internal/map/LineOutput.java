package dev.outboard.cli.internal.map;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.outboard.cli.internal.lookup.UsageException;

/** Where the lines of output go: a file, which isn't touched before there is one, or standard output. */
abstract class LineOutput implements AutoCloseable {

	private final byte[] buffer = new byte[64 * 1024];
	private int used;

	/** Says that nobody reads standard output any more. */
	static final class NobodyReads extends IOException {

		private static final long serialVersionUID = 1L;
	}

	/** Returns the output to {@code standardOutput}. */
	static LineOutput to(PrintStream standardOutput) {
		return new LineOutput() {

			@Override
			void write(byte[] bytes, int length) throws IOException {
				standardOutput.write(bytes, 0, length);
				if (standardOutput.checkError()) {
					throw new NobodyReads();
				}
			}

			@Override
			public void close() {
				standardOutput.flush();
			}
		};
	}

	/**
	 * Returns the output to {@code file}.
	 *
	 * @throws UsageException when it can't be written
	 */
	static LineOutput to(Path file) {
		try {
			return new ToFile(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
		} catch (IOException e) {
			throw new UsageException("'" + file + "' can't be written: "
					+ (Files.isDirectory(file) ? "it is a folder" : e.toString()));
		}
	}

	/** Adds bytes. */
	final void add(byte[] bytes) throws IOException {
		if (bytes.length > buffer.length - used) {
			flush();
		}
		if (bytes.length > buffer.length) {
			write(bytes, bytes.length);
			return;
		}
		System.arraycopy(bytes, 0, buffer, used, bytes.length);
		used += bytes.length;
	}

	/** Writes what was added. */
	final void flush() throws IOException {
		if (used > 0) {
			write(buffer, used);
			used = 0;
		}
	}

	/** Says that there is no more to come. */
	void finish() throws IOException {
		flush();
	}

	abstract void write(byte[] bytes, int length) throws IOException;

	@Override
	public abstract void close() throws IOException;

	/** Writes to a file. */
	private static final class ToFile extends LineOutput {

		private final FileChannel channel;
		private final OutputStream stream;
		private boolean begun;

		ToFile(FileChannel channel) {
			this.channel = channel;
			this.stream = Channels.newOutputStream(channel);
		}

		@Override
		void write(byte[] bytes, int length) throws IOException {
			begin();
			stream.write(bytes, 0, length);
		}

		@Override
		void finish() throws IOException {
			begin();
			super.finish();
		}

		private void begin() throws IOException {
			if (!begun && channel.size() > 0) {
				channel.truncate(0);
			}
			begun = true;
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
