package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.Capability;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;

class StartOptionsTest {

	private final StartOptions defaults = StartOptions.defaults();

	@Test
	void theDefaultsAreAJvmWithNothingSet() {
		assertThat(defaults.startMethod()).isEqualTo(StartMethod.PROCESS);
		assertThat(defaults.arguments()).isEmpty();
		assertThat(defaults.jvmOptions()).isEmpty();
		assertThat(defaults.heap()).isEmpty();
		assertThat(defaults.environment()).isEmpty();
		assertThat(defaults.workingDirectory()).isEmpty();
		assertThat(defaults.startDeadline()).isEqualTo(Duration.ofMinutes(1));
		assertThat(defaults.stopDeadline()).isEqualTo(Duration.ofSeconds(5));
		assertThat(defaults.javaHome()).isEmpty();
		assertThat(defaults.concurrency()).isOne();
		assertThat(defaults.messageLimit()).isEqualTo(StartOptions.DEFAULT_MESSAGE_LIMIT);
	}

	@Test
	void eachMethodChangesOneThingAndKeepsTheOthers() {
		StartOptions all = defaults.startMethod(new StartMethod("thread")).arguments("COM3", 9600).jvmOptions("-Da=b", "-Dc=d")
				.heap("256m").environment("A", "1").environment("B", "2").workingDirectory(Path.of("dir"))
				.javaHome(Path.of("jdk")).concurrency(4).messageLimit(1 << 20)
				.startDeadline(Duration.ofSeconds(9)).stopDeadline(Duration.ofMinutes(1));
		assertThat(all.startMethod()).isEqualTo(StartMethod.THREAD);
		assertThat(all.javaHome()).contains(Path.of("jdk"));
		assertThat(all.concurrency()).isEqualTo(4);
		assertThat(all.messageLimit()).isEqualTo(1 << 20);
		assertThat(all.arguments()).containsExactly("COM3", 9600);
		assertThat(all.jvmOptions()).containsExactly("-Da=b", "-Dc=d");
		assertThat(all.heap()).contains("256m");
		assertThat(all.environment()).containsExactly(Map.entry("A", "1"), Map.entry("B", "2"));
		assertThat(all.workingDirectory()).contains(Path.of("dir"));
		assertThat(all.startDeadline()).isEqualTo(Duration.ofSeconds(9));
		assertThat(all.stopDeadline()).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void optionsThatOthersWereMadeFromDoNotChange() {
		StartOptions one = defaults.environment("A", "1").arguments("x").jvmOptions("-Da").heap("1g");
		one.environment("A", "2").arguments("y").jvmOptions("-Db").heap("2g").workingDirectory(Path.of("d"));
		assertThat(one.environment()).containsExactly(Map.entry("A", "1"));
		assertThat(one.arguments()).containsExactly("x");
		assertThat(one.jvmOptions()).containsExactly("-Da");
		assertThat(one.heap()).contains("1g");
		assertThat(one.workingDirectory()).isEmpty();
		theDefaultsAreAJvmWithNothingSet();
	}

	@Test
	void whatIsNotSetIsTakenFromTheDefaultsGiven() {
		StartOptions definition = defaults.heap("1g").concurrency(3).jvmOptions("-Da").environment("A", "1")
				.environment("B", "2").daemon(true).shortLived(true);
		StartOptions both = defaults.heap("2g").jvmOptions("-Db").environment("B", "3").daemon(false)
				.withDefaults(definition);
		assertThat(both.heap()).contains("2g");
		assertThat(both.concurrency()).isEqualTo(3);
		assertThat(both.jvmOptions()).containsExactly("-Da", "-Db");
		assertThat(both.environment()).containsExactly(Map.entry("A", "1"), Map.entry("B", "3"));
		assertThat(both.daemon()).isFalse();
		assertThat(both.shortLived()).isTrue();
		assertThat(both.shortLived(false).shortLived()).isFalse();
		assertThat(both.stopDeadline()).isEqualTo(defaults.stopDeadline());
		assertThat(both.environment("A", "4").environment()).containsEntry("A", "4").containsEntry("B", "3");
	}

	@Test
	void onlyWhatIsSetNeedsSomethingOfTheStartMethod() {
		StartOptions set = defaults.heap("1g").environment("A", "1").concurrency(2).jvmOptions(new String[0]);
		assertThat(set.needs()).containsExactly(Map.entry("heap", Capability.JVM_OPTIONS),
				Map.entry("environment", Capability.ENVIRONMENT));
		assertThat(defaults.withDefaults(set).needs()).isEmpty();
		StartOptions within = defaults.withDefaults(set).within(Set.of(Capability.ENVIRONMENT));
		assertThat(within.heap()).isEmpty();
		assertThat(within.environment()).containsOnlyKeys("A");
		assertThat(within.concurrency()).isEqualTo(2);
	}

	@Test
	void whatIsSetIsShownButForSecrets() {
		assertThat(defaults).hasToString("");
		assertThat(defaults.daemon(true).arguments("secret", 1).heap("1g").environment("TOKEN", "secret"))
				.hasToString("arguments=2, heap=1g, environment=[TOKEN], daemon=true");
	}

	@Test
	void arraysThatWereHandedInMayBeUsedAgain() {
		Object[] arguments = { "a", null };
		String[] options = { "-Da" };
		StartOptions made = defaults.arguments(arguments).jvmOptions(options);
		arguments[0] = "changed";
		options[0] = "changed";
		assertThat(made.arguments()).containsExactly("a", null);
		assertThat(made.jvmOptions()).containsExactly("-Da");
	}

	@Test
	void whatIsHandedOutIsUnmodifiable() {
		StartOptions made = defaults.arguments("a").jvmOptions("-Da").environment("A", "1");
		List<Object> arguments = made.arguments();
		List<String> options = made.jvmOptions();
		Map<String, String> environment = made.environment();
		assertThatThrownBy(() -> arguments.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> options.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> environment.put("B", "2")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> environment.entrySet().iterator().next().setValue("2"))
				.isInstanceOf(UnsupportedOperationException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1k", "64K", "256m", "1M", "2g", "16G" })
	void aHeapIsANumberAndAUnit(String size) {
		assertThat(defaults.heap(size).heap()).contains(size);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "256", "m", "0m", "-1m", "+1m", "1.5g", "256mb", "256 m", " 256m", "256m ", "256m\n", "1t",
			"٣m", "256m -XX:+Evil", "0x10m", "01m" })
	void anythingElseIsRefusedWithAnExample(String size) {
		assertThatThrownBy(() -> defaults.heap(size)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("'" + size + "'").hasMessageContaining("256m");
	}

	@Test
	void aNegativeDeadlineIsRefusedAndNoneAtAllIsNot() {
		assertThatThrownBy(() -> defaults.stopDeadline(Duration.ofMillis(-1)))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("negative");
		assertThat(defaults.stopDeadline(Duration.ZERO).stopDeadline()).isZero();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1 })
	void aStartMustHaveSomeTime(long millis) {
		assertThatThrownBy(() -> defaults.startDeadline(Duration.ofMillis(millis)))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no time to start");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void atLeastOneCallMustBeAbleToRun(int calls) {
		assertThatThrownBy(() -> defaults.concurrency(calls)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("concurrency " + calls);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, (1 << 20) - 1 })
	void aMessageLimitThatExceptionsWouldNotFitInIsRefused(int bytes) {
		assertThatThrownBy(() -> defaults.messageLimit(bytes)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("message limit " + bytes);
	}

	@Test
	void nullIsRefusedWhereNothingCanBeMeantByIt() {
		assertThatNullPointerException().isThrownBy(() -> defaults.startMethod(null));
		assertThatNullPointerException().isThrownBy(() -> defaults.heap(null));
		assertThatNullPointerException().isThrownBy(() -> defaults.environment(null, "x"));
		assertThatNullPointerException().isThrownBy(() -> defaults.environment("x", null));
		assertThatNullPointerException().isThrownBy(() -> defaults.workingDirectory(null));
		assertThatNullPointerException().isThrownBy(() -> defaults.startDeadline(null));
		assertThatNullPointerException().isThrownBy(() -> defaults.stopDeadline(null));
		assertThatNullPointerException().isThrownBy(() -> defaults.jvmOptions("-Da", null));
		assertThatNullPointerException().isThrownBy(() -> new StartMethod(null));
	}
}
