package dev.outboard.cli.internal.command;

import java.io.PrintWriter;

import org.osgi.framework.FrameworkUtil;

import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.Interruption;
import dev.outboard.cli.internal.lookup.Services;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line as a whole: the commands, and what is common to them. */
@Command(name = "outboard", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
		versionProvider = OutboardCommand.Version.class,
		description = "Call workers, each in a JVM of its own.",
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:all went well", "1:a call failed: the function threw, or gave no answer in time",
				"2:the arguments can't be used", "3:the worker could not start, or died",
				"130:interrupted; no worker is left behind" })
public final class OutboardCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	private OutboardCommand() {
	}

	/** Returns the command line, ready to execute arguments. */
	public static CommandLine commandLine(Services services, Console console, Interruption interruption) {
		Failures failures = new Failures(console, interruption);
		CommandLine commandLine = new CommandLine(new OutboardCommand())
				.addSubcommand(new ListCommand(services, console))
				.addSubcommand(new CallCommand(services, console))
				.addSubcommand(new MapCommand(services, console, interruption))
				.addSubcommand(new DemoCommand(services, console));
		commandLine.getSubcommands().get("call").setUnmatchedOptionsArePositionalParams(true);
		// what is passed to functions stays as it is: no files of arguments, no bundles of letters
		return commandLine.setExpandAtFiles(false).setPosixClusteredShortOptionsAllowed(false)
				.setOut(new PrintWriter(console.out(), true)).setErr(new PrintWriter(console.err(), true))
				.setExecutionExceptionHandler(failures).setParameterExceptionHandler(failures);
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "name a command: "
				+ String.join(", ", spec.subcommands().keySet()));
	}

	/** Says which version of Outboard this is. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "outboard " + FrameworkUtil.getBundle(OutboardCommand.class).getVersion() + ", Java "
					+ Runtime.version() };
		}
	}
}
