package dev.outboard.host.tests.worker;

import java.io.IOException;

/** What a worker in a JVM of its own is asked to do. */
public interface Child {

	String echo(String text);

	byte[] bytes(int count);

	long pid();

	/** Returns what the end of standard input returns: -1. */
	int readStandardInput();

	void print(String line);

	/** Prints "looping", then counts without end. */
	void loop();

	/** Prints "exiting", then ends the JVM by itself. */
	void systemExit(int status);

	/** Adds a shutdown hook that prints "hanging" and doesn't end. */
	void hangAtTheEnd();

	/** Ends the worker in order, and leaves an interrupt and a thread behind that doesn't end. */
	void exit(int status);

	/** Starts a process that ends when it is ended, or after ten minutes, and returns its id. */
	long startProcess() throws IOException;
}
