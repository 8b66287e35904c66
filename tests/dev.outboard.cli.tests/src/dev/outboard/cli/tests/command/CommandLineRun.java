package dev.outboard.cli.tests.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.cli.internal.command.OutboardCommand;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.Interruption;
import dev.outboard.cli.internal.lookup.Services;

/**
 * A command, carried out in this framework.
 *
 * @param exitCode its exit status
 * @param out      what it printed to standard output
 * @param err      what it printed to standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

	static CommandLineRun of(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8),
				false);
		int exitCode = OutboardCommand.commandLine(new Services(bundles()), console, new Interruption())
				.execute(arguments);
		return new CommandLineRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
	}

	private static BundleContext bundles() {
		return FrameworkUtil.getBundle(CommandLineRun.class).getBundleContext();
	}
}
