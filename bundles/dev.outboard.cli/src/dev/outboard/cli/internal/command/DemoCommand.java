package dev.outboard.cli.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.lookup.Services;
import dev.outboard.cli.internal.lookup.UsageException;
import dev.outboard.json.internal.text.NearestName;
import dev.outboard.samples.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo}: runs a demo by its name, or lists them. */
@Command(name = "demo", description = "Run a demo, which prints what happens step by step.")
final class DemoCommand implements Callable<Integer> {

	private final Services services;
	private final Console console;

	@Parameters(paramLabel = "<name>", arity = "0..1", description = "Its name; without one, the demos are listed.")
	private Optional<String> name = Optional.empty();

	@Option(names = "--verbose", description = "Print the stack trace of what goes wrong.")
	private boolean verbose;

	DemoCommand(Services services, Console console) {
		this.services = services;
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		List<Demo> demos = services.demos();
		if (name.isEmpty()) {
			demos.forEach(demo -> console.out().println(demo.name() + "\t" + demo.description()));
			return ExitCode.OK;
		}
		return find(demos, name.get()).run(services.workers(), console.out());
	}

	private static Demo find(List<Demo> demos, String name) {
		List<String> names = demos.stream().map(Demo::name).toList();
		return demos.stream().filter(demo -> demo.name().equals(name)).findFirst()
				.orElseThrow(() -> new UsageException("there is no demo '" + name + "'" + NearestName.of(name, names)
						.map(near -> "; did you mean " + near + "?")
						.orElse("; there " + (names.isEmpty() ? "is none" : "are " + String.join(", ", names)))));
	}
}
