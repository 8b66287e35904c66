package dev.outboard.samples.doer;

import dev.outboard.api.contract.Signal;

/** Does what messages say, one after another. */
public interface Doer {

	/** What it says to each message but the last, {@link Message.Exit}. */
	Signal<Answer> answers();

	/** Puts a message into its queue. */
	void tell(Message message);
}
