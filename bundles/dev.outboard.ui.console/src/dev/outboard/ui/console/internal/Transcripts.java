package dev.outboard.ui.console.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

import org.osgi.service.event.Event;

import dev.outboard.api.WorkerHandle;

/**
 * What all workers printed and logged lately, from their start on: for as long as a worker lives, and of the last that
 * have ended. Thread-safe; the thread that publishes an event never waits here.
 */
final class Transcripts {

	/** How many workers that have ended, and have no console, are remembered. */
	private static final int ENDED_KEPT = 50;

	private final SequencedMap<String, Transcript> live = new LinkedHashMap<>();
	private final SequencedMap<String, Transcript> ended = new LinkedHashMap<>();

	/** Takes in a log record or line of output. */
	void log(Event event) {
		of(WorkerName.of(event)).add(EventLines.ofLog(event));
	}

	/** Takes in a change of state. */
	void state(Event event) {
		Transcript transcript = of(WorkerName.of(event));
		Optional<ConsoleLine> line = EventLines.ofState(event);
		if (EventLines.isEnd(event)) {
			moveToEnded(transcript);
			transcript.end(line.orElseThrow());
		} else {
			line.ifPresent(transcript::add);
		}
	}

	/** Returns what a worker printed and logged, which may be nothing. */
	Transcript of(WorkerHandle<?> worker) {
		Transcript transcript = of(WorkerName.of(worker));
		if (worker.state().isFinal() && !transcript.isEnded()) {
			moveToEnded(transcript);
			worker.onExit().thenAccept(exit -> transcript.end(EventLines.ofEnd(exit)));
		}
		return transcript;
	}

	/** Returns what a worker printed and logged, where that is remembered. */
	synchronized Optional<Transcript> find(String instanceId) {
		return Optional.ofNullable(live.get(instanceId)).or(() -> Optional.ofNullable(ended.get(instanceId)));
	}

	/** Returns all of them, those of live workers last. */
	synchronized List<Transcript> all() {
		return Stream.concat(ended.values().stream(), live.values().stream()).toList();
	}

	/** Forgets a worker that has ended. */
	synchronized void forget(Transcript transcript) {
		ended.remove(transcript.worker().instanceId(), transcript);
	}

	private synchronized Transcript of(WorkerName worker) {
		return find(worker.instanceId()).orElseGet(() -> {
			Transcript created = new Transcript(worker);
			live.put(worker.instanceId(), created);
			return created;
		});
	}

	private synchronized void moveToEnded(Transcript transcript) {
		live.remove(transcript.worker().instanceId());
		ended.put(transcript.worker().instanceId(), transcript);
		if (ended.size() > ENDED_KEPT) {
			ended.pollFirstEntry();
		}
	}
}
