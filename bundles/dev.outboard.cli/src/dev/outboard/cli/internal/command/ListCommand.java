package dev.outboard.cli.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.cli.internal.call.CallFailedException;
import dev.outboard.cli.internal.call.Deadline;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.lookup.Services;
import dev.outboard.json.internal.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code list}: prints the worker definitions and their functions; a broken one with its reason. */
@Command(name = "list", description = "List the workers and their functions.")
final class ListCommand implements Callable<Integer> {

	/** No contract takes longer to load, unless its bundle hangs: that must not hide the others. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Services services;
	private final Console console;

	@Option(names = "--json", description = "Print one line of JSON: an array of objects.")
	private boolean json;

	ListCommand(Services services, Console console) {
		this.services = services;
		this.console = console;
	}

	@Override
	public Integer call() throws InterruptedException {
		List<WorkerDefinition> definitions = services.workers().definitions();
		// all are asked to load before the first is waited for
		definitions.forEach(WorkerDefinition::contract);
		Deadline deadline = new Deadline(Optional.of(PATIENCE));
		List<Listing> listings = new ArrayList<>();
		for (WorkerDefinition definition : definitions) {
			listings.add(look(definition, deadline));
		}
		if (json) {
			console.out().println(JsonText.write(Listing.json(listings, services.workers().refusedDefinitions())));
		} else {
			Listing.lines(listings).forEach(console.out()::println);
			services.workers().refusedDefinitions().stream().flatMap(refused -> Listing.lines(refused).stream())
					.forEach(console.out()::println);
		}
		return ExitCode.OK;
	}

	private static Listing look(WorkerDefinition definition, Deadline deadline) throws InterruptedException {
		try {
			WorkerContract contract = deadline.await(definition.contract(), definition.id() + " was not loaded");
			return new Listing(definition, contract.functions(), contract.members(), Optional.empty());
		} catch (ExecutionException e) {
			return new Listing(definition, List.of(), List.of(), Optional.of(Failure.of(e).message()));
		} catch (CallFailedException e) {
			return new Listing(definition, List.of(), List.of(), Optional.of(e.getMessage()));
		}
	}
}
