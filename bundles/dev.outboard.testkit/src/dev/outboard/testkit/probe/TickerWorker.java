package dev.outboard.testkit.probe;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.contract.Signal;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Ticks once when it is started, with every call, and once when it ends in order. */
public final class TickerWorker implements Ticker, WorkerLifecycle {

	private static final long PAUSE_NANOS = 100_000;

	private final Signal.Emitter<Tick> ticks = new Signal.Emitter<>();
	private int incarnation;
	private int next;
	private boolean ticksOn;

	@Override
	public void started(WorkerContext context) {
		incarnation = context.incarnation();
		tick();
	}

	@Override
	public void stopping(StopReason reason) {
		tick();
	}

	@Override
	public Signal<Tick> ticks() {
		return ticks;
	}

	@Override
	public int tick(int value) {
		tick();
		return value;
	}

	@Override
	public CompletionStage<Integer> tickLater(int value) {
		return CompletableFuture.supplyAsync(() -> tick(value));
	}

	@Override
	public synchronized void tickOn() {
		if (ticksOn) {
			return;
		}
		ticksOn = true;
		Thread.ofPlatform().daemon().name("ticker").start(() -> {
			while (true) {
				tick();
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		});
	}

	@Override
	public void fail(String message) throws IOException {
		throw new IOException(message);
	}

	@Override
	public void hold() {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void tick() {
		ticks.emit(new Tick(incarnation, next));
		next++;
	}
}
