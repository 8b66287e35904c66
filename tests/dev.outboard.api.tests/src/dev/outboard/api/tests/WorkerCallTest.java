package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.api.WorkerCall;

class WorkerCallTest {

	private static final class Call extends WorkerCall<Integer> {

		private int cancellations;

		@Override
		public String function() {
			return "addTwo(int,int)";
		}

		@Override
		public WorkerCall<Integer> timeout(Duration time) {
			return this;
		}

		@Override
		public boolean cancel(boolean mayInterruptIfRunning) {
			cancellations++;
			return super.cancel(mayInterruptIfRunning);
		}
	}

	private final Call call = new Call();

	@FunctionalInterface
	interface Derivation {

		CompletableFuture<?> from(WorkerCall<Integer> call);
	}

	static List<Derivation> derivations() {
		return List.of(
				call -> call.thenApply(n -> n + 1),
				call -> call.thenAccept(n -> assertThat(n).isNotNull()),
				call -> call.thenCompose(CompletableFuture::completedFuture),
				call -> call.handle((n, failure) -> n),
				call -> call.whenComplete((n, failure) -> assertThat(failure).isNull()),
				call -> call.exceptionally(failure -> 0),
				call -> call.thenCombine(CompletableFuture.completedFuture(1), Integer::sum),
				call -> call.copy(),
				call -> CompletableFuture.allOf(call),
				call -> CompletableFuture.anyOf(call));
	}

	@ParameterizedTest
	@MethodSource("derivations")
	void cancellingWhatIsDerivedFromACallDoesNotCancelTheCall(Derivation derivation) {
		CompletableFuture<?> derived = derivation.from(call);
		assertThat(derived.cancel(true)).isTrue();
		assertThat(call).isNotDone();
		assertThat(call.cancellations).isZero();
		assertThat(call.complete(3)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("derivations")
	void whatIsDerivedFromACallIsAPlainFuture(Derivation derivation) {
		assertThat(derivation.from(call)).isNotInstanceOf(WorkerCall.class);
	}

	@ParameterizedTest
	@MethodSource("derivations")
	void whatIsDerivedCompletesWithTheCall(Derivation derivation) {
		CompletableFuture<?> derived = derivation.from(call);
		call.complete(3);
		assertThat(derived).isCompleted();
	}

	@Test
	void cancellingTheCallFailsWhatIsDerived() {
		CompletableFuture<Integer> derived = call.thenApply(n -> n + 1);
		assertThat(call.cancel(false)).isTrue();
		assertThat(call).isCancelled();
		assertThat(derived).isCompletedExceptionally();
	}

	@Test
	void aTimeoutIsTheCallsOwn() {
		assertThat(call.orTimeout(1, TimeUnit.HOURS)).isSameAs(call);
		assertThat(call.cancel(true)).isTrue();
	}
}
