package dev.outboard.cli.tests.command;

/** The contract of a worker that never starts. */
public interface Nothing {

	void nothing();

	String lampOf(String name);
}
