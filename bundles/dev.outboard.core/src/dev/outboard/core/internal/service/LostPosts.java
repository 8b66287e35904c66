package dev.outboard.core.internal.service;

import dev.outboard.api.ExitStatus;

/** Hears of one-way calls that came to nothing. */
interface LostPosts {

	/** One failed. */
	void failed(int function, RuntimeException failure);

	/** One was never sent, because the worker ended. */
	void unsent(int function, ExitStatus status);
}
