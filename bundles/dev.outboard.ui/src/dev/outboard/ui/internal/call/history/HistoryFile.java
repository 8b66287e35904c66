package dev.outboard.ui.internal.call.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.JsonText;
import dev.outboard.ui.internal.call.history.HistoryEntry.Kind;

/** The file in which calls are kept from one run of the workbench to the next. */
public final class HistoryFile {

	/** More than can have been written. */
	private static final long LARGEST = 64L << 20;

	private final Supplier<Path> place;

	/** @param place where it is; asked where the file is read or written, since that may have to make a folder */
	public HistoryFile(Supplier<Path> place) {
		this.place = place;
	}

	/** Returns what was written last; nothing, and says so in the log, where that can't be read. */
	public List<HistoryEntry> read() {
		Path file = place.get();
		try {
			if (Files.size(file) > LARGEST) {
				throw new IOException("it is too large");
			}
			List<HistoryEntry> entries = new ArrayList<>();
			JsonText.parse(Files.readString(file)).getAsJsonArray().forEach(json -> entries.add(entry(json.getAsJsonObject())));
			return entries;
		} catch (NoSuchFileException none) {
			return List.of();
		} catch (IOException | ConversionException | JsonParseException | IllegalStateException | IllegalArgumentException
				| DateTimeException | UnsupportedOperationException e) {
			ILog.of(HistoryFile.class).warn("The history of calls in " + file + " can't be read, and begins anew: " + e, e);
			return List.of();
		}
	}

	/** Replaces what was written by {@code entries}; where that fails, the old file stays. */
	public void write(List<HistoryEntry> entries) {
		Path file = place.get();
		JsonArray json = new JsonArray();
		entries.forEach(entry -> json.add(json(entry)));
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Path written = file.resolveSibling(file.getFileName() + ".new");
			Files.writeString(written, JsonText.write(json));
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			ILog.of(HistoryFile.class).warn("The history of calls can't be written to " + file + ": " + e, e);
		}
	}

	private static JsonObject json(HistoryEntry entry) {
		JsonObject json = new JsonObject();
		json.addProperty("time", entry.time().toString());
		json.addProperty("definition", entry.definition());
		json.addProperty("worker", entry.worker());
		json.addProperty("function", entry.function());
		entry.arguments().ifPresent(arguments -> json.add("arguments", arguments));
		json.addProperty("repeats", entry.repeats());
		json.addProperty("duration", entry.duration().toString());
		json.addProperty("kind", entry.kind().name());
		json.addProperty("text", entry.text());
		return json;
	}

	private static HistoryEntry entry(JsonObject json) {
		return new HistoryEntry(Instant.parse(text(json, "time")), text(json, "definition"), text(json, "worker"),
				text(json, "function"), Optional.ofNullable(json.get("arguments")).map(JsonElement::getAsJsonObject),
				member(json, "repeats").getAsInt(), Duration.parse(text(json, "duration")), Kind.valueOf(text(json, "kind")),
				text(json, "text"));
	}

	private static String text(JsonObject json, String name) {
		return member(json, name).getAsString();
	}

	private static JsonElement member(JsonObject json, String name) {
		if (!json.has(name)) {
			throw new JsonParseException("a call has no '" + name + "'");
		}
		return json.get(name);
	}
}
