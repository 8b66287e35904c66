package dev.outboard.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerService;
import dev.outboard.cli.internal.call.Deadline;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.Interruption;
import dev.outboard.cli.internal.lookup.FunctionLookup;
import dev.outboard.cli.internal.lookup.Services;
import dev.outboard.cli.internal.lookup.UsageException;
import dev.outboard.cli.internal.lookup.WorkerLookup;
import dev.outboard.cli.internal.map.MapRun;
import dev.outboard.json.internal.text.TypeNames;
import dev.outboard.json.internal.text.WrittenParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code map}: calls one function for each line of an input, shared out to several workers. */
@Command(name = "map", description = "Call one function for each line of an input, by several workers at once.",
		footerHeading = "%nLines:%n",
		footer = { "The input is UTF-8. Each line of it makes one line of output, in the same order and with the same end.",
				"Where the function takes text, it gets the line as it stands; else lines are written as arguments of" //
						+ " 'call' are.", //
				"Text and numbers are printed as they are, nothing for null, all that has parts as one line of JSON.", //
				"A line that fails is named on standard error, and leaves an empty line in the output; the others go on.", //
				"A worker that dies is replaced, and its lines are done again; the line that kills it is found, and fails.",
				"", //
				"The results go to standard output. All else, what the workers print included, goes to standard error." })
final class MapCommand implements Callable<Integer> {

	private final Services services;
	private final Console console;
	private final Interruption interruption;

	@Parameters(index = "0", paramLabel = "<worker>", description = "Its id, or the last part of it.")
	private String worker;

	@Parameters(index = "1", paramLabel = "<function>",
			description = "Its name; where there are several of one name, with types, as in 'add(int)'.")
	private String function;

	@Option(names = "--workers", paramLabel = "<number>",
			description = "How many workers share the lines. Without it, there is one for each processor.")
	private Optional<Integer> count = Optional.empty();

	@Option(names = "--input", paramLabel = "<file>", description = "Read this file instead of standard input.")
	private Optional<Path> input = Optional.empty();

	@Option(names = "--output", paramLabel = "<file>",
			description = "Write this file instead of standard output. It is left as it is until there is a result.")
	private Optional<Path> output = Optional.empty();

	@Option(names = "--start-method", paramLabel = "<name>",
			description = "How the workers are run: process, in a JVM of their own, or thread."
					+ " Without it, as the definition says: mostly process.")
	private Optional<String> startMethod = Optional.empty();

	@Option(names = "--json", description = "Print each result as one line of JSON.")
	private boolean json;

	@Option(names = "--quiet", description = "Show no progress. It is only shown on a terminal.")
	private boolean quiet;

	@Option(names = "--verbose", description = "Print process ids, and the stack trace of what goes wrong.")
	private boolean verbose;

	MapCommand(Services services, Console console, Interruption interruption) {
		this.services = services;
		this.console = console;
		this.interruption = interruption;
	}

	@Override
	public Integer call() throws Exception {
		WorkerService workers = services.workers();
		WorkerDefinition definition = WorkerLookup.find(workers.definitions(), worker);
		WorkerFunction found = FunctionLookup.find(
				new Deadline(Optional.empty()).await(definition.contract(), definition.id() + " was not loaded"), function);
		int taken = WrittenParameters.of(found).size();
		if (taken != 1) {
			throw new UsageException("map calls functions that take one argument, the line; " + TypeNames.of(found)
					+ " takes " + (taken == 0 ? "none" : taken));
		}
		PoolOptions options = PoolOptions.defaults().startOptions(services.startOptions(definition, startMethod));
		if (count.isPresent()) {
			options = options.workers(atLeastOne(count.get()));
		}
		if (verbose) {
			console.err().println("console pid=" + ProcessHandle.current().pid());
		}
		return new MapRun(input, output, json, quiet, verbose).run(workers, services.bundles(), definition, found,
				options, console, interruption);
	}

	private static int atLeastOne(int workers) {
		if (workers < 1) {
			throw new UsageException("--workers " + workers + ": there must be one at least");
		}
		return workers;
	}
}
