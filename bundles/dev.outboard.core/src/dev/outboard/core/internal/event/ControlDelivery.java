package dev.outboard.core.internal.event;

import java.util.concurrent.Executor;

import org.eclipse.core.runtime.ILog;

import dev.outboard.wire.internal.channel.Delivery;

/** Runs the listeners that the control side has on channels, each channel's one after another, on virtual threads. */
public final class ControlDelivery implements Delivery {

	@Override
	public Executor executor(String name) {
		return new SerialExecutor(task -> Thread.ofVirtual().start(task), name, e -> failed(name + " failed", e));
	}

	@Override
	public void failed(String what, Throwable failure) {
		ILog.of(ControlDelivery.class).error(what + ": " + failure, failure);
	}
}
