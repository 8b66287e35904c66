package dev.outboard.architecture.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One clause of a manifest header: a package or bundle with its attributes and directives. */
record Clause(String name, Map<String, String> parameters) {

	private static final String OUTSIDE_QUOTES = "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
	private static final Pattern CLAUSES = Pattern.compile("\\s*," + OUTSIDE_QUOTES + "\\s*");
	private static final Pattern PARAMETERS = Pattern.compile("\\s*;" + OUTSIDE_QUOTES + "\\s*");

	static List<Clause> parse(String header) {
		return header == null ? List.of() : CLAUSES.splitAsStream(header).map(Clause::parseOne).toList();
	}

	private static Clause parseOne(String text) {
		String[] parts = PARAMETERS.split(text);
		return new Clause(parts[0], Arrays.stream(parts).skip(1).map(part -> part.split(":?=", 2))
				.collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip().replace("\"", ""))));
	}

	boolean has(String parameter) {
		return parameters.containsKey(parameter);
	}

	/** The bundles that this package is shown to, though it is internal. */
	List<String> friends() {
		return Arrays.stream(parameters.getOrDefault("x-friends", "").split(",")).filter(friend -> !friend.isBlank()).map(String::strip)
				.toList();
	}
}
