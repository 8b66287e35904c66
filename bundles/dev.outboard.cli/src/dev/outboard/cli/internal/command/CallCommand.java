package dev.outboard.cli.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerService;
import dev.outboard.cli.internal.call.Deadline;
import dev.outboard.cli.internal.call.SingleCall;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.lookup.ArgumentList;
import dev.outboard.cli.internal.lookup.FunctionLookup;
import dev.outboard.cli.internal.lookup.Services;
import dev.outboard.cli.internal.lookup.WorkerLookup;
import dev.outboard.json.internal.JsonText;
import dev.outboard.json.internal.JsonValues;
import dev.outboard.json.internal.TextValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code call}: starts a worker, calls one function, prints its result, and ends the worker. */
@Command(name = "call", description = "Call one function of a worker, and print its result.",
		footerHeading = "%nArguments:%n",
		footer = { "Text, paths, numbers, true, false and the constants of enums are written as they are:" //
				+ " upper hello.", //
				"Everything else is JSON: '[1, 2]' for an array, List or Set; '{\"a\": 1}' for a Map, and for a record," //
						+ " by the names of its components; null for null.", //
				"Where text or a path is expected, even 12 and null are text. Only what is a JSON string, in double" //
						+ " quotes, is read as one: '\"two\\nlines\"'.", //
				"What begins with a hyphen and is no number goes after --, as in: upper -- -data", //
				"", //
				"The result goes to standard output. All else, what the worker prints included, goes to standard error." })
final class CallCommand implements Callable<Integer> {

	private final Services services;
	private final Console console;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "<worker>", description = "Its id, or the last part of it.")
	private String worker;

	@Parameters(index = "1", paramLabel = "<function>",
			description = "Its name; where there are several of one name, with types, as in 'add(int,int)'.")
	private String function;

	@Parameters(index = "2..*", arity = "0..*", paramLabel = "ARG", description = "What the function takes.")
	private List<String> arguments = List.of();

	@Option(names = "--timeout", paramLabel = "<time>", converter = TimeoutConverter.class,
			description = "Give up after 500ms, 30s, 5m, 1h, and kill the worker. Without it, wait as long as it takes.")
	private Optional<Duration> timeout = Optional.empty();

	@Option(names = "--start-method", paramLabel = "<name>",
			description = "How the worker is run: process, in a JVM of its own, or thread."
					+ " Without it, as the definition says: mostly process.")
	private Optional<String> startMethod = Optional.empty();

	@Option(names = "--json", description = "Print the result as one line of JSON.")
	private boolean json;

	@Option(names = "--verbose", description = "Print process ids, and the stack traces of what the worker throws.")
	private boolean verbose;

	CallCommand(Services services, Console console) {
		this.services = services;
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		NoStrayOptions.check(spec.commandLine(), arguments);
		WorkerService workers = services.workers();
		WorkerDefinition definition = WorkerLookup.find(workers.definitions(), worker);
		Deadline deadline = new Deadline(timeout);
		WorkerFunction found = FunctionLookup.find(
				deadline.await(definition.contract(), definition.id() + " was not loaded"), function);
		Object[] values = ArgumentList.convert(found, arguments);
		StartOptions options = services.startOptions(definition, startMethod);
		if (verbose) {
			console.err().println("console pid=" + ProcessHandle.current().pid());
		}
		new SingleCall(workers.create(definition.id(), options), console, verbose)
				.run(services.bundles(), found, values, deadline, this::print);
		return ExitCode.OK;
	}

	private void print(Object result) {
		if (json) {
			console.out().println(JsonText.write(JsonValues.of(result)));
		} else {
			TextValues.lines(result).forEach(console.out()::println);
		}
	}
}
