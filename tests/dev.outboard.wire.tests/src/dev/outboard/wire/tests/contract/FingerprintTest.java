package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.wire.internal.contract.Contract;

/** The fingerprint of a contract follows what crosses the wire, and nothing else. */
class FingerprintTest {

	private static final String SOURCE = """
			package example;
			import dev.outboard.api.contract.EmitsSignal;
			import java.time.*;
			import java.util.*;
			import java.util.concurrent.CompletionStage;
			public interface Laser {
				@EmitsSignal("moved") Point move(int dx, List<Shape> shapes);
				void stop(Mode mode);
				CompletionStage<String> later(Tree tree, Tag<String> tag);
				default int version() { return 1; }
				record Point(int x, String y) { }
				enum Mode { SLOW, FAST }
				sealed interface Shape permits Circle, Round { }
				sealed interface Round extends Shape permits Oval { }
				record Circle(Point centre, double radius) implements Shape { }
				record Oval(Point centre) implements Round { }
				record Tree(String label, List<Tree> children, Map<Mode, Instant> times) { }
				record Tag<T>(T value, Optional<Tag<T>> next) { }
			}
			""";

	private static CompiledContracts contracts;

	@BeforeAll
	static void compile(@TempDir Path folder) throws IOException {
		Map<String, String> versions = new LinkedHashMap<>(Map.of("the original", SOURCE));
		versions.putAll(changes());
		versions.putAll(noChanges());
		contracts = new CompiledContracts(versions, folder);
	}

	static Map<String, String> changes() {
		return versions(
				change("a function renamed", "Point move", "Point shift"),
				change("a parameter's type", "int dx", "long dx"),
				change("a parameter boxed", "int dx", "Integer dx"),
				change("a parameter's type argument", "List<Shape> shapes", "List<Round> shapes"),
				change("a list become a set", "List<Shape> shapes", "Set<Shape> shapes"),
				change("a list become an array", "List<Shape> shapes", "Shape[] shapes"),
				change("a parameter more", "stop(Mode mode)", "stop(Mode mode, int after)"),
				change("parameters exchanged", "int dx, List<Shape> shapes", "List<Shape> shapes, int dx"),
				change("another result", "Point move", "Circle move"),
				change("a result for none", "void stop", "int stop"),
				change("a stage become a value", "CompletionStage<String> later", "String later"),
				change("a stage's result", "CompletionStage<String> later", "CompletionStage<Void> later"),
				change("a function more", "void stop(Mode mode);", "void stop(Mode mode); void stop();"),
				change("a function fewer", "default int version() { return 1; }", ""),
				change("a signal fewer", "@EmitsSignal(\"moved\")", ""),
				change("a signal more", "void stop", "@EmitsSignal(\"stopped\") void stop"),
				change("a signal renamed", "\"moved\"", "\"gone\""),
				change("a component more", "Point(int x, String y)", "Point(int x, String y, int z)"),
				change("a component fewer", "Point(int x, String y)", "Point(int x)"),
				change("a component renamed", "Point(int x, String y)", "Point(int z, String y)"),
				change("components exchanged", "Point(int x, String y)", "Point(String y, int x)"),
				change("a component's type", "Point(int x, String y)", "Point(float x, String y)"),
				change("a component's type argument", "Map<Mode, Instant>", "Map<Mode, Duration>"),
				change("a recursive component", "List<Tree> children", "Set<Tree> children"),
				change("another recursion", "Optional<Tag<T>> next", "Optional<Tag<Mode>> next"),
				change("a type argument of a record", "Tag<String> tag", "Tag<Mode> tag"),
				change("a constant more", "SLOW, FAST", "SLOW, FAST, FASTER"),
				change("constants exchanged", "SLOW, FAST", "FAST, SLOW"),
				change("a constant renamed", "SLOW, FAST", "SLOW, QUICK"),
				change("a permitted class more", "permits Oval { }", "permits Oval, Dot { } record Dot() implements Round { }"),
				change("a permitted class's component", "Oval(Point centre)", "Oval(Point middle)"));
	}

	static Map<String, String> noChanges() {
		return versions(
				change("nothing", "", ""),
				change("the order of functions", "void stop(Mode mode);\n", "",
						"default int version()", "void stop(Mode mode); default int version()"),
				change("the order of permits", "permits Circle, Round", "permits Round, Circle"),
				change("a default method's body", "return 1", "return 2"),
				change("a default method become abstract", "default int version() { return 1; }", "int version();"),
				change("a parameter's name", "int dx", "int distance"),
				change("modifiers", "record Point", "public static record Point"),
				change("a constructor and a method of a record", "Point(int x, String y) { }",
						"Point(int x, String y) { public Point { y = y.trim(); } int half() { return x / 2; } }"),
				change("a method of an enum", "SLOW, FAST", "SLOW { public String toString() { return \"\"; } }, FAST"),
				change("an exception declared", "void stop(Mode mode)", "void stop(Mode mode) throws java.io.IOException"),
				change("an annotation", "void stop", "@Deprecated void stop"),
				change("a static method", "void stop", "static int twice(int x) { return 2 * x; } void stop"),
				change("a record that nothing reaches", "enum Mode", "record Unused(int x) { } enum Mode"),
				change("a bound for a type", "List<Shape> shapes", "List<? extends Shape> shapes"),
				change("the name of a type variable", "Tag<T>(T value, Optional<Tag<T>> next)",
						"Tag<U>(U value, Optional<Tag<U>> next)"),
				change("another interface implemented", "Circle(Point centre, double radius) implements Shape { }",
						"Circle(Point centre, double radius) implements Shape, Comparable<Circle> {"
								+ " public int compareTo(Circle other) { return 0; } }"));
	}

	/** What is to be replaced in the original, and by what, in turn. */
	private record Change(String name, String... replacements) {

		String apply() {
			String source = SOURCE;
			for (int i = 0; i < replacements.length; i += 2) {
				assertThat(source).as(name).contains(replacements[i]);
				source = source.replace(replacements[i], replacements[i + 1]);
			}
			return source;
		}
	}

	private static Change change(String name, String... replacements) {
		return new Change(name, replacements);
	}

	private static Map<String, String> versions(Change... changes) {
		return Arrays.stream(changes).collect(Collectors.toMap(Change::name, Change::apply));
	}

	@TestFactory
	Stream<DynamicTest> changesWith() throws Exception {
		long original = fingerprint("the original");
		return changes().keySet().stream().map(version -> DynamicTest.dynamicTest(version,
				() -> assertThat(fingerprint(version)).isNotEqualTo(original)));
	}

	@TestFactory
	Stream<DynamicTest> staysTheSameWith() throws Exception {
		long original = fingerprint("the original");
		return noChanges().keySet().stream().map(version -> DynamicTest.dynamicTest(version,
				() -> assertThat(fingerprint(version)).isEqualTo(original)));
	}

	/** Both sides must find the same number in whatever JVM: another one here means that the wire has changed. */
	@Test
	void isTheSameInEveryJvm() throws Exception {
		assertThat(fingerprint("the original")).isEqualTo(2313276819961931346L);
	}

	private static long fingerprint(String version) throws Exception {
		return contracts.look(version, type -> Contract.of(type).fingerprint());
	}
}
