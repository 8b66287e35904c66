package dev.outboard.cli.internal.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where commands print.
 *
 * @param out      takes results and nothing else
 * @param err      takes everything else
 * @param terminal whether {@code err} is a terminal, on which a line can be drawn anew
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

	/** The system property by which the start script says so: Java can only tell of input and output together. */
	private static final String TERMINAL = "outboard.err.terminal";

	/** What goes before each message of the command line itself. */
	private static final String PREFIX = "outboard: ";

	/** Returns the console of this process, whose results go to {@code output}. */
	public static Console of(StandardOutput output) {
		return new Console(new PrintStream(output, true, unicode(System.out.charset())),
				new PrintStream(new FileOutputStream(FileDescriptor.err), true, unicode(System.err.charset())),
				Boolean.getBoolean(TERMINAL));
	}

	/** Prints a message of the command line itself. */
	public void message(String message) {
		err.println(PREFIX + message);
	}

	/** Results may hold any character: a charset that can't take it gives way to UTF-8. */
	private static Charset unicode(Charset charset) {
		return charset.name().startsWith("UTF-") ? charset : StandardCharsets.UTF_8;
	}
}
