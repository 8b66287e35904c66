package dev.outboard.samples.demo;

import java.io.PrintStream;

import dev.outboard.api.WorkerService;

/** A demonstration that prints what happens, step by step; an OSGi service. The command line runs it by its name. */
public interface Demo {

	/** Returns the name it is asked for by: one word. */
	String name();

	/** Returns what it shows, in one line. */
	String description();

	/**
	 * Runs it on the caller's thread, to its end.
	 *
	 * @param workers the process-control service
	 * @param out     takes the story
	 * @return the exit status for the command line: 0 where it showed what it meant to show
	 * @throws Exception when it could not
	 */
	int run(WorkerService workers, PrintStream out) throws Exception;
}
