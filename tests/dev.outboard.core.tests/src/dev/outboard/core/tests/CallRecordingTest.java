package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.api.ContractFunction;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Probe.Colour;
import dev.outboard.testkit.probe.Probe.Point;

/** The rule that a lambda makes exactly one call and returns its result, with every shape of function. */
class CallRecordingTest extends WorkerTest {

	private WorkerHandle<Probe> probe;

	@BeforeEach
	void create() {
		probe = workers.create(Probe.class);
	}

	static Stream<Arguments> workOnResults() {
		return Stream.of(bad("int", p -> p.add(1, 2) + 1), bad("int doubled", p -> p.add(1, 2) * 2),
				bad("another int", p -> {
					p.add(1, 2);
					return 0;
				}), bad("boolean negated", p -> !p.not(true)), bad("double", p -> p.half(1) / 2),
				bad("String", p -> p.text("x") + "!"), bad("a constant", p -> {
					p.text("x");
					return "x";
				}), bad("boxed", p -> p.boxed(1) == null ? 1 : 2), bad("long", p -> p.pid() + 1),
				bad("array", p -> p.bytes(new byte[1]) == null ? new byte[2] : null),
				bad("enum", p -> p.other(Colour.RED) == null ? Colour.GREEN : null),
				bad("optional", p -> Optional.ofNullable(p.path(Path.of("x")))),
				bad("record", p -> p.positive(new Point(1, 1, "")) == null ? "none" : "one"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("workOnResults")
	void workOnTheResultInsideTheLambdaIsRefused(String shape, ContractFunction<Probe, ?> lambda) {
		assertThatThrownBy(() -> probe.call(lambda)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("must return what Probe.").hasMessageContaining(".thenApply(result -> …)");
	}

	static Stream<Arguments> nullsUsed() {
		return Stream.of(bad("unboxed", p -> {
			int unboxed = p.boxed(1);
			return unboxed;
		}), bad("String method", p -> p.text("x").length()), bad("map method", p -> p.map(Map.of("k", Set.of())).size()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("nullsUsed")
	void aResultThatIsUsedBeforeItIsThereIsRefused(String shape, ContractFunction<Probe, ?> lambda) {
		assertThatThrownBy(() -> probe.call(lambda)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("isn't there yet").hasMessageContaining(".thenApply(result -> …)");
	}

	@Test
	void twoCallsAreRefusedByName() {
		assertThatThrownBy(() -> probe.call(p -> p.add(p.add(1, 2), 3))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("called 2 functions, [add(int,int), add(int,int)]");
		assertThatThrownBy(() -> probe.run(p -> {
			p.nothing();
			p.note("x");
		})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[nothing(), note(String)]");
	}

	@Test
	void noCallIsRefused() {
		assertThatThrownBy(() -> probe.call(p -> 42)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("called no function of Probe");
		assertThatThrownBy(() -> probe.call(Object::toString)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> probe.post(p -> {
		})).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aLambdaThatThrowsByItselfIsRefusedWithItsCause() {
		assertThatThrownBy(() -> probe.call(p -> {
			throw new IOException("disk full");
		})).isInstanceOf(IllegalArgumentException.class).hasCauseInstanceOf(IOException.class)
				.hasMessageContaining("disk full").hasMessageContaining("before the call");
	}

	@Test
	void eachWayToCallNamesTheRightOneForAFunction() {
		assertThatThrownBy(() -> probe.call(p -> {
			p.nothing();
			return null;
		})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("call it with run");
		assertThatThrownBy(() -> probe.call(p -> p.later("x"))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("callStage");
	}

	@Test
	void aStubThatIsKeptIsRefused() {
		AtomicReference<Probe> kept = new AtomicReference<>();
		assertThatThrownBy(() -> get(probe.call(p -> {
			kept.set(p);
			return p.add(1, 2);
		}))).isInstanceOf(IllegalStateException.class).hasMessageContaining("call start()");
		assertThatThrownBy(() -> kept.get().add(1, 2)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("don't keep it");
		assertThat(kept.get()).isEqualTo(kept.get()).hasToString("recording stub of " + Probe.class.getName());
	}

	@Test
	void beforeTheStartCallsFailWithTheRemedy() {
		assertThatThrownBy(() -> get(probe.call(p -> p.add(1, 2)))).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("call start()");
		assertThatThrownBy(() -> probe.post(p -> p.note("x"))).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("it is NEW");
		assertThatThrownBy(() -> probe.blocking().add(1, 2)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("call start()");
	}

	@Test
	void argumentsAreEncodedBeforeCallReturns() throws Exception {
		byte[] bytes = { 1 };
		WorkerHandle<Probe> started = probe.start();
		var call = started.call(p -> p.bytes(bytes));
		bytes[0] = 2;
		answer(call).isEqualTo(new byte[] { 1 });
	}

	private static Arguments bad(String shape, ContractFunction<Probe, ?> lambda) {
		return Arguments.of(shape, lambda);
	}
}
