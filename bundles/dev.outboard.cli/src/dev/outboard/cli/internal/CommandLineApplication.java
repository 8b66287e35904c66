package dev.outboard.cli.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.cli.internal.boot.BootJars;
import dev.outboard.cli.internal.command.OutboardCommand;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.console.Interruption;
import dev.outboard.cli.internal.console.StandardOutput;
import dev.outboard.cli.internal.lookup.Services;

/** The headless application: carries out one command, and returns its exit status. */
public final class CommandLineApplication implements IApplication {

	private volatile Thread commandThread;

	@Override
	public Object start(IApplicationContext context) throws IOException {
		String boot = System.getProperty(BootJars.FOLDER);
		if (boot != null) {
			BootJars.copyTo(Path.of(boot));
		}
		commandThread = Thread.currentThread();
		Interruption interruption = new Interruption();
		interruption.watch();
		StandardOutput output = new StandardOutput();
		Console console = Console.of(output);
		// whatever any bundle prints in this process, standard output holds results and nothing else
		System.setOut(System.err);

		Services services = new Services(FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext());
		int exitCode = OutboardCommand.commandLine(services, console, interruption)
				.execute(CommandArguments.unmarked(arguments(context)));

		console.out().flush();
		if (output.failure().isPresent() && exitCode == ExitCode.OK) {
			console.message("standard output can't be written: " + output.failure().get());
			exitCode = ExitCode.CALL_FAILED;
		}
		return exitCode;
	}

	/** Called when the framework ends before the command does. */
	@Override
	public void stop() {
		Thread thread = commandThread;
		if (thread != null) {
			thread.interrupt();
		}
	}

	private static String[] arguments(IApplicationContext context) {
		return (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
	}
}
