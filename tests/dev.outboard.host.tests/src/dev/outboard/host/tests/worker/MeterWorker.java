package dev.outboard.host.tests.worker;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;

/** Emits while it is constructed, and gives out its members as its start argument says. */
public final class MeterWorker implements Meter {

	private final String mode;
	private final Signal.Emitter<Integer> strict = new Signal.Emitter<>();
	private final Signal.Emitter<String> free = new Signal.Emitter<>();
	private final Property.Source<Integer> level = new Property.Source<>(0, value -> {
		if (value < 0) {
			throw new IllegalArgumentException("a level is not negative");
		}
	});

	public MeterWorker(String mode) {
		this.mode = mode;
		free.emit("first");
		for (int i = 1; i <= 5; i++) {
			strict.emit(i);
		}
		free.emit("last");
		level.set(8);
	}

	@Override
	public Signal<Integer> strict() {
		return strict;
	}

	@Override
	@SuppressWarnings("unchecked")
	public Signal<String> free() {
		return switch (mode) {
			case "null" -> null;
			case "new" -> new Signal.Emitter<>();
			case "same" -> (Signal<String>) (Signal<?>) strict;
			case "own" -> new Signal<>() {
			};
			case "throws" -> throw new IllegalStateException("no signal today");
			default -> free;
		};
	}

	@Override
	public WritableProperty<Integer> level() {
		return level;
	}

	@Override
	public void emit(int first, int last) {
		Stage.tell("emitting");
		for (int i = first; i <= last; i++) {
			strict.emit(i);
		}
	}
}
