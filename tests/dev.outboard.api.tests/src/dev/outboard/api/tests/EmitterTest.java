package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.api.contract.Signal;

/** The worker's side of a signal, as a unit test of a worker's class sees it. */
class EmitterTest {

	private final Signal.Emitter<String> emitter = new Signal.Emitter<>();

	@Test
	void holdsWhatIsEmittedUntilItIsConnected() {
		List<String> values = new ArrayList<>();
		emitter.emit("first");
		emitter.emit(null);
		emitter.connect(values::add);
		assertThat(values).containsExactly("first", null);
		emitter.emit("later");
		assertThat(values).containsExactly("first", null, "later");
	}

	@Test
	void tellsTheOrderOfWhatSeveralEmittersHeld() {
		Signal.Emitter<String> other = new Signal.Emitter<>();
		List<Long> orders = new ArrayList<>();
		emitter.emit("1");
		other.emit("2");
		emitter.emit("3");
		Signal.Outlet<String> outlet = new Signal.Outlet<>() {

			@Override
			public void emitted(String value) {
				throw new AssertionError(value);
			}

			@Override
			public void emittedEarly(String value, long order) {
				orders.add(order);
			}
		};
		emitter.connect(outlet);
		other.connect(outlet);
		assertThat(orders).hasSize(3);
		assertThat(orders.get(0)).isLessThan(orders.get(2));
		assertThat(orders.get(2)).isLessThan(orders.get(1));
	}

	@Test
	void isConnectedOnce() {
		emitter.connect(value -> {
		});
		assertThatThrownBy(() -> emitter.connect(value -> {
		})).isInstanceOf(IllegalStateException.class).hasMessageContaining("connected already");
	}
}
