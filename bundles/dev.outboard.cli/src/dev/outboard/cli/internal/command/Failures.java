package dev.outboard.cli.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.console.Interruption;
import dev.outboard.json.internal.text.NearestName;
import dev.outboard.json.internal.text.StackTraceText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says why a command could not be carried out, and with which exit status. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

	private final Console console;
	private final Interruption interruption;

	Failures(Console console, Interruption interruption) {
		this.console = console;
		this.interruption = interruption;
	}

	@Override
	public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed)
			throws InterruptedException {
		Failure failure = Failure.of(thrown);
		if (failure.isWorkersEnd() && interruption.isUnderWay()
				|| failure.isWorkersInterruption() && interruption.begins(Duration.ofSeconds(1))) {
			return ExitCode.INTERRUPTED;
		}
		console.message(failure.message());
		if (command.getParseResult().hasMatchedOption("--verbose")) {
			failure.trace().map(StackTraceText::of).ifPresent(console.err()::println);
		}
		return failure.exitCode();
	}

	@Override
	public int handleParseException(ParameterException problem, String[] arguments) {
		CommandLine command = problem.getCommandLine();
		console.message(message(problem, command));
		console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
		return ExitCode.USAGE;
	}

	private static String message(ParameterException problem, CommandLine command) {
		if (!(problem instanceof UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
			return problem.getMessage();
		}
		String word = unmatched.getUnmatched().get(0);
		boolean option = word.startsWith("-");
		if (!option && command.getSubcommands().isEmpty()) {
			return "'" + word + "' is one argument too many";
		}
		List<String> names = new ArrayList<>(command.getSubcommands().keySet());
		names.addAll(command.getCommandSpec().optionsMap().keySet());
		return "there is no " + (option ? "option" : "command") + " '" + word + "'"
				+ NearestName.of(word, names).map(near -> "; did you mean " + near + "?").orElse("");
	}
}
