package dev.outboard.core.internal.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.outboard.api.WorkerStartException;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.wire.internal.transport.Launch;

/**
 * The start of one child JVM, from its command to its connection.
 *
 * @param choice       where the JVM comes from, for messages
 * @param worker       the worker's short name
 * @param setup        what the worker is to be built from
 * @param messageLimit the most bytes that a message of the user's may take
 * @param limit        how long it may take
 * @param listener     what hears of the child
 */
record ChildStart(JavaChoice choice, String worker, byte[] setup, int messageLimit, Duration limit,
		WorkerLink.Listener listener) {

	/** Returns this, of whose time some has passed. */
	ChildStart after(Duration elapsed) {
		return new ChildStart(choice, worker, setup, messageLimit, limit.minus(elapsed), listener);
	}

	/**
	 * Runs {@code command} and waits until its JVM has connected.
	 *
	 * @param born hears of the child as soon as there is a process
	 * @throws WorkerStartException when it doesn't; nothing is left behind
	 */
	ChildJvm run(JavaCommand command, Consumer<ChildJvm> born) throws InterruptedException {
		try (Rendezvous rendezvous = Rendezvous.open()) {
			String mark = UUID.randomUUID().toString();
			Process process = command.start(rendezvous.file(Rendezvous.ARGUMENTS), mark);
			ChildJvm child = child(process, command);
			born.accept(child);
			boolean connected = false;
			try {
				child.exit().thenAccept(ended -> endWhatItStarted(ended, mark));
				child.exit().thenRun(rendezvous::giveUp);
				connect(child, rendezvous);
				connected = true;
			} finally {
				if (!connected) {
					child.abandon();
				}
			}
			return child;
		} catch (IOException e) {
			throw new WorkerStartException(e.getMessage(), e);
		}
	}

	private ChildJvm child(Process process, JavaCommand command) {
		try {
			return new ChildJvm(process, command, worker, messageLimit, listener);
		} catch (Throwable e) {
			// As where no thread is to be had: nobody else knows of the process.
			process.destroyForcibly();
			throw e;
		}
	}

	/** One that didn't end by itself and in order could not see to them. */
	private static void endWhatItStarted(Process ended, String mark) {
		if (ended.exitValue() != 0) {
			Sweep.startedBy(mark);
		}
	}

	private void connect(ChildJvm child, Rendezvous rendezvous) throws InterruptedException {
		CompletableFuture<Void> late = new CompletableFuture<Void>().completeOnTimeout(null, MILLISECONDS.convert(limit),
				MILLISECONDS);
		late.thenRun(() -> {
			child.giveUp();
			rendezvous.giveUp();
		});
		try {
			child.launch(new Launch(rendezvous.endpoint(), rendezvous.secret(), setup));
			child.open(rendezvous.accept());
		} catch (ClosedByInterruptException e) {
			Thread.interrupted();
			throw new InterruptedException("the start was interrupted");
		} catch (IOException e) {
			throw choice.failed(late.isDone() ? child.describeDelay(limit) : child.describeFailure(e), e);
		} finally {
			late.cancel(false);
		}
	}
}
