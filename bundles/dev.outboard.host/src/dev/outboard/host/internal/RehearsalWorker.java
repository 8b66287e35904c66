package dev.outboard.host.internal;

import java.util.List;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/** The worker of {@link Rehearsal}. Of other classes no code runs here. */
public final class RehearsalWorker implements Rehearsal {

	private final Signal.Emitter<Note> notes = new Signal.Emitter<>();
	private final Property.Source<Integer> number = new Property.Source<>(0);

	@Override
	public void load(List<String> classes) {
		for (String name : classes) {
			try {
				Class.forName(name, false, RehearsalWorker.class.getClassLoader()).getMethods();
			} catch (ClassNotFoundException | LinkageError e) {
				// A worker that needs it will say so; the archive is of use without.
				continue;
			}
		}
	}

	@Override
	public Note note(int newest, boolean loud, double[] values, Note note) {
		number.set(newest);
		notes.emit(note);
		return note;
	}

	@Override
	public Signal<Note> notes() {
		return notes;
	}

	@Override
	public Property<Integer> number() {
		return number;
	}
}
