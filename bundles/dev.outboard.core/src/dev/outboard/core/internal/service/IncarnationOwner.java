package dev.outboard.core.internal.service;

import dev.outboard.api.ExitStatus;

/** Hears what becomes of an incarnation of a worker. */
interface IncarnationOwner {

	/** {@code incarnation}, which runs, gives no sign of life, or does so again. */
	void silent(Incarnation incarnation, boolean silent);

	/** {@code incarnation} is about to end by itself. */
	void endAnnounced(Incarnation incarnation);

	/** It has ended, or could not start because of {@code cause}. */
	void ended(ExitStatus status, Throwable cause);

	/** It can't be started, nor could another one, because of {@code cause}. */
	void refused(ExitStatus status, Throwable cause);
}
