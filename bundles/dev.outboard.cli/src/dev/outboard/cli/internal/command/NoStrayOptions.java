package dev.outboard.cli.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.outboard.cli.internal.lookup.UsageException;
import dev.outboard.json.internal.text.NearestName;
import picocli.CommandLine;

/**
 * Refuses arguments that look like an option, but are none. The parser itself can't: told to, it would refuse negative
 * numbers, too.
 */
final class NoStrayOptions {

	private static final Pattern NUMBER = Pattern.compile("-([0-9.].*|Infinity)");

	private NoStrayOptions() {
	}

	/**
	 * Checks what was parsed as arguments of {@code command}.
	 *
	 * @throws UsageException when one before {@code --} looks like an option
	 */
	static void check(CommandLine command, List<String> arguments) {
		List<String> given = command.getParseResult().originalArgs();
		int end = given.indexOf(command.getCommandSpec().parser().endOfOptionsDelimiter());
		List<String> beforeEnd = end < 0 ? given : given.subList(0, end);
		for (String argument : arguments) {
			boolean option = argument.startsWith("-") && argument.length() > 1 && !NUMBER.matcher(argument).matches();
			if (option && beforeEnd.contains(argument)) {
				Optional<String> near = NearestName.of(argument, command.getCommandSpec().optionsMap().keySet());
				throw new UsageException("there is no option '" + argument + "'"
						+ near.map(n -> "; did you mean " + n + "?").orElse(".")
						+ " To pass it to the function, write -- before it");
			}
		}
	}
}
