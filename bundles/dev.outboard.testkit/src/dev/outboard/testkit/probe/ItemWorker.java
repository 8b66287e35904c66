package dev.outboard.testkit.probe;

import java.nio.file.Files;
import java.nio.file.Path;

/** Does what {@link Item} says. */
public final class ItemWorker implements Item {

	@Override
	public String process(String text) {
		return switch (text) {
			case "kill" -> {
				Runtime.getRuntime().halt(9);
				yield text;
			}
			case "fail" -> throw new IllegalStateException("failed as asked");
			default -> text;
		};
	}

	@Override
	public String processWhenThere(String text, String file) throws InterruptedException {
		while (!Files.exists(Path.of(file))) {
			Thread.sleep(5);
		}
		return text;
	}

	@Override
	public long pid() {
		return ProcessHandle.current().pid();
	}
}
