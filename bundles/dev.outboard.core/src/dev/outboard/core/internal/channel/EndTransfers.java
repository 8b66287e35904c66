package dev.outboard.core.internal.channel;

import java.util.List;
import java.util.Optional;


/** Follows the ends of pipes from one holder to the next, and closes those that get lost on their way. */
final class EndTransfers {

	private final ChannelHub hub;
	private final Unpushed unpushed;

	EndTransfers(ChannelHub hub, Unpushed unpushed) {
		this.hub = hub;
		this.unpushed = unpushed;
	}

	/**
	 * An end leaves {@code from}, and is on its way to {@code to}.
	 *
	 * @param call the call of {@code from} whose result it is part of, where it is
	 */
	void pass(Party from, Holder to, long id, long call) {
		endHeldBy(from.holder(), id).ifPresent(end -> {
			hub.holdings().move(end, from.holder(), to);
			end.pass(from, call);
		});
	}

	/** An end has come to {@code party}, or so that says. */
	void claim(Party party, long id) {
		if (endHeldBy(party.holder(), id).filter(end -> end.claim(party)).isEmpty()) {
			party.closed(id);
		}
	}

	/** Closes those ends that were passed to {@code holder} in a call, and have not come there by its end. */
	void settle(Holder holder, List<Long> ends) {
		for (long id : ends) {
			endHeldBy(holder, id).filter(HubEnd::isUnclaimed)
					.ifPresent(end -> lose(end, holder, "the call that was given the other end was not run"));
		}
		unpushed.push();
	}

	/** Closes the ends in the result of a call that nobody on the control side waits for. */
	void discard(Party party, long call) {
		Holder controlSide = hub.controlSide().holder();
		for (HubChannel channel : hub.holdings().of(controlSide)) {
			if (channel instanceof HubEnd end && end.isPartOf(party, call)) {
				lose(end, controlSide, "nobody waited for the result that the other end was part of");
			}
		}
		unpushed.push();
	}

	private void lose(HubEnd end, Holder holder, String why) {
		end.because(why);
		hub.release(holder, end.reference().id(), Long.MAX_VALUE);
	}

	private Optional<HubEnd> endHeldBy(Holder holder, long id) {
		return hub.holdings().heldBy(holder, id).map(channel -> channel instanceof HubEnd end ? end : null);
	}
}
