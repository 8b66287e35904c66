package dev.outboard.wire.internal.channel;

import java.util.concurrent.Executor;

/** Lends the threads on which listeners of channels run. */
public interface Delivery {

	/** Returns what runs tasks one after another; {@code name} is what its thread is called while it does. */
	Executor executor(String name);

	/** Is told what a listener threw, or that it could not be called; {@code what} is without the failure's own words. */
	void failed(String what, Throwable failure);
}
