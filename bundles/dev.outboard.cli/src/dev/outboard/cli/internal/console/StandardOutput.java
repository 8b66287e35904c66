package dev.outboard.cli.internal.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The process's standard output, which remembers the first failure: a {@link java.io.PrintStream} only says that there was
 * one.
 */
public final class StandardOutput extends OutputStream {

	private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
	private volatile IOException failure;

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		try {
			stream.write(bytes, offset, length);
		} catch (IOException e) {
			failure = failure == null ? e : failure;
			throw e;
		}
	}

	/** Returns what went wrong, where it matters: that the reader has seen enough and closed the pipe doesn't. */
	public Optional<String> failure() {
		return Optional.ofNullable(failure).map(IOException::getMessage).filter(m -> !m.contains("Broken pipe"));
	}
}
