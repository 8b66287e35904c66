package dev.outboard.cli.internal.command;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.outboard.api.RefusedDefinition;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerMember;
import dev.outboard.json.internal.text.TypeNames;
import dev.outboard.json.internal.text.WrittenParameters;

/**
 * A worker definition as it is listed.
 *
 * @param definition the definition
 * @param functions  its functions; none where it is broken
 * @param members    its signals and properties
 * @param error      why it can't be used
 */
record Listing(WorkerDefinition definition, List<WorkerFunction> functions, List<WorkerMember> members,
		Optional<String> error) {

	/** Returns the lines of a table: for each definition one, and one below it for each of its functions and members. */
	static List<String> lines(List<Listing> listings) {
		int idWidth = listings.stream().mapToInt(l -> l.definition.id().length()).max().orElse(0);
		int nameWidth = listings.stream().mapToInt(l -> l.definition.name().length()).max().orElse(0);
		List<String> lines = new ArrayList<>();
		for (Listing listing : listings) {
			WorkerDefinition definition = listing.definition;
			lines.add(pad(definition.id(), idWidth) + "  " + pad(definition.name(), nameWidth) + "  "
					+ definition.contributor());
			listing.functions.forEach(function -> lines.add("    " + TypeNames.of(function)));
			listing.members.forEach(member -> lines.add("    " + TypeNames.of(member)));
			if (!definition.defaults().toString().isEmpty()) {
				lines.add("    starts with: " + definition.defaults());
			}
			listing.error.ifPresent(error -> lines.add("    can't be used: " + error));
		}
		return lines;
	}

	/** Returns the lines for a definition that was refused. */
	static List<String> lines(RefusedDefinition refused) {
		return List.of((refused.id().isEmpty() ? "(no id)" : refused.id()) + "  " + refused.name() + "  "
				+ refused.contributor(), "    can't be used: " + refused.reason());
	}

	/** Returns an array of objects. */
	static JsonElement json(List<Listing> listings, List<RefusedDefinition> refused) {
		JsonArray array = new JsonArray();
		listings.forEach(listing -> array.add(listing.json()));
		refused.forEach(definition -> array.add(json(definition)));
		return array;
	}

	private static JsonObject json(RefusedDefinition refused) {
		JsonObject json = new JsonObject();
		json.addProperty("id", refused.id());
		json.addProperty("name", refused.name());
		json.addProperty("contributor", refused.contributor());
		json.addProperty("error", refused.reason());
		return json;
	}

	private JsonObject json() {
		JsonObject json = new JsonObject();
		json.addProperty("id", definition.id());
		json.addProperty("name", definition.name());
		json.addProperty("contract", definition.contractName());
		json.addProperty("implementation", definition.implementationName());
		json.addProperty("contributor", definition.contributor());
		if (!definition.defaults().toString().isEmpty()) {
			json.addProperty("defaults", definition.defaults().toString());
		}
		error.ifPresentOrElse(text -> json.addProperty("error", text), () -> {
			JsonArray array = new JsonArray();
			functions.forEach(function -> array.add(json(function)));
			json.add("functions", array);
			JsonArray rest = new JsonArray();
			members.forEach(member -> rest.add(json(member)));
			json.add("members", rest);
		});
		return json;
	}

	private static JsonObject json(WorkerFunction function) {
		JsonArray parameters = new JsonArray();
		for (Parameter parameter : WrittenParameters.of(function)) {
			JsonObject json = new JsonObject();
			json.addProperty("name", parameter.getName());
			json.addProperty("type", parameter.getParameterizedType().getTypeName());
			parameters.add(json);
		}
		JsonObject json = new JsonObject();
		json.addProperty("name", function.name());
		json.addProperty("signature", function.signature());
		json.add("parameters", parameters);
		json.addProperty("result", function.resultType().getTypeName());
		function.signal().ifPresent(signal -> json.addProperty("signal", signal));
		return json;
	}

	private static JsonObject json(WorkerMember member) {
		JsonObject json = new JsonObject();
		json.addProperty("kind", member.kind().name());
		json.addProperty("name", member.name());
		json.addProperty("type", member.valueType().getTypeName());
		return json;
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(width - text.length());
	}
}
