package dev.outboard.testkit.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Does what {@link Crew} says. */
public final class CrewWorker implements Crew {

	private final String name = UUID.randomUUID().toString();
	private final List<String> begun = new ArrayList<>();
	private String prepared = "";

	@Override
	public String who() {
		return name;
	}

	@Override
	public String prepared() {
		return prepared;
	}

	@Override
	public void prepare(String text) {
		switch (text) {
			case "fail" -> throw new IllegalStateException("not prepared, as asked");
			case "die" -> Runtime.getRuntime().halt(9);
			default -> prepared = text;
		}
	}

	@Override
	public int twice(int number) {
		if (number < 0) {
			throw new IllegalArgumentException("it is negative: " + number);
		}
		return 2 * number;
	}

	@Override
	public int product(int a, int b) {
		return a * b;
	}

	@Override
	public String longText(int length) {
		return "x".repeat(length);
	}

	@Override
	public String processWhenThere(String text, String file) throws InterruptedException {
		begun.add(text);
		while (!Files.exists(Path.of(file))) {
			Thread.sleep(5);
		}
		return text;
	}

	@Override
	public List<String> begun() {
		return List.copyOf(begun);
	}
}
