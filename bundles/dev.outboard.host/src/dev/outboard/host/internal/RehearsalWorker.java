package dev.outboard.host.internal;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.wire.internal.contract.Contract;

/** The worker of {@link Rehearsal}. Of other classes no code runs here. */
public final class RehearsalWorker implements Rehearsal {

	private final Signal.Emitter<Note> notes = new Signal.Emitter<>();
	private final Property.Source<Integer> number = new Property.Source<>(0);

	@Override
	public void look(String contract, String implementation) {
		// What it comes to is of no use here; that all it takes was loaded and linked is.
		FirstLook.at(contract, implementation, RehearsalWorker.class.getClassLoader()).ifPresent(Contract::fingerprint);
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
