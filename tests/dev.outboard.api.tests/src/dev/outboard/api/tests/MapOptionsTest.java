package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import dev.outboard.api.MapOptions;
import dev.outboard.api.TaskOutcome;

/** The options of a map, and what its outcomes come to. */
class MapOptionsTest {

	@Test
	void eachMethodChangesOneThingInACopy() {
		MapOptions options = MapOptions.unordered().window(7).chunk(3).taskTimeout(Duration.ofSeconds(1))
				.timeout(Duration.ofSeconds(2)).total(9).cancelWhen(() -> true).progress(progress -> {
				});
		assertThat(options.isOrdered()).isFalse();
		assertThat(options.window()).hasValue(7);
		assertThat(options.chunk()).isEqualTo(3);
		assertThat(options.taskTimeout()).contains(Duration.ofSeconds(1));
		assertThat(options.timeout()).contains(Duration.ofSeconds(2));
		assertThat(options.total()).hasValue(9);
		assertThat(options.cancelWhen().orElseThrow().getAsBoolean()).isTrue();
		assertThat(options.progress()).isPresent();
		assertThat(MapOptions.unordered().window()).isEmpty();
		assertThat(MapOptions.ordered().isOrdered()).isTrue();
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		MapOptions options = MapOptions.ordered();
		assertThatIllegalArgumentException().isThrownBy(() -> options.window(0)).withMessageContaining("window 0");
		assertThatIllegalArgumentException().isThrownBy(() -> options.chunk(0));
		assertThatIllegalArgumentException().isThrownBy(() -> options.timeout(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> options.taskTimeout(Duration.ofSeconds(-1)));
		assertThatNullPointerException().isThrownBy(() -> options.progress(null));
		assertThatNullPointerException().isThrownBy(() -> options.cancelWhen(null));
	}

	@Test
	void anOutcomeIsItsResultOrThrowsWhatTheTaskFailedWith() {
		IOException checked = new IOException("it broke");
		RuntimeException unchecked = new IllegalStateException("it broke");
		assertThat(new TaskOutcome.Value<>(0, "x").orThrow()).isEqualTo("x");
		assertThatThrownBy(new TaskOutcome.Failure<>(0, unchecked)::orThrow).isSameAs(unchecked);
		assertThatThrownBy(new TaskOutcome.Failure<>(0, checked)::orThrow).isInstanceOf(CompletionException.class)
				.hasCause(checked);
	}
}
