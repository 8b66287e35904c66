package dev.outboard.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;

import dev.outboard.api.StartOptions;

/**
 * What one bundle says of one worker, before any class is looked at.
 *
 * @param id             the definition's id
 * @param name           the name to show
 * @param contract       the contract's class name
 * @param implementation the implementation's class name
 * @param bundle         the bundle that contributes it
 * @param source         where it says so, as in {@code plugin.xml}
 * @param settings       what it says of the options that its workers are started with
 */
public record Contribution(String id, String name, String contract, String implementation, Bundle bundle,
		String source, List<Setting> settings) {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

	private static final Pattern CLASS_NAME = Pattern
			.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

	/** Returns what is wrong with the texts; empty when nothing is. */
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (id == null || id.isBlank()) {
			problems.add("the id is missing; give it one that begins with the bundle's name");
		} else if (!ID.matcher(id).matches()) {
			problems.add("the id may hold letters, digits, '-', '_' and single dots between them only");
		}
		if (!isClassName(contract)) {
			problems.add("the contract is " + (contract == null ? "missing" : "no class name: '" + contract + "'")
					+ "; name a Java interface in full");
		}
		if (!isClassName(implementation)) {
			problems.add("the class is " + (implementation == null ? "missing" : "no class name: '" + implementation + "'")
					+ "; name the implementation in full");
		}
		problems.addAll(DefaultsReader.read(settings).problems());
		return problems;
	}

	/** Returns the options that its workers are started with, where they aren't told otherwise. */
	StartOptions defaults() {
		return DefaultsReader.read(settings).options();
	}

	/** Returns symbolic name and version of the bundle. */
	public String contributor() {
		return bundle.getSymbolicName() + ' ' + bundle.getVersion();
	}

	/** Returns what a message begins with: who contributes what, and where. */
	public String describe() {
		return "worker definition '" + (id == null ? "" : id) + "' of bundle " + contributor() + " (" + source + ")";
	}

	private static boolean isClassName(String text) {
		return text != null && CLASS_NAME.matcher(text).matches();
	}
}
