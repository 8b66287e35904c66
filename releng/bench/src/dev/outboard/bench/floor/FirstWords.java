package dev.outboard.bench.floor;

import java.io.IOException;

/** A JVM that does the least: it says a word, and waits for its end. */
public final class FirstWords {

	private FirstWords() {
	}

	/** Serves until the parent ends. */
	public static void main(String[] arguments) throws IOException {
		System.out.println("here");
		System.in.read();
	}
}
