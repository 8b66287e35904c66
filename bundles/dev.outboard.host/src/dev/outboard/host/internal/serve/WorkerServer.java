package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.Setup;

/**
 * Serves one worker: builds it, runs its calls one after another on one thread, and brings it to an orderly end. Knows
 * neither the process it runs in nor how messages travel.
 */
public final class WorkerServer {

	private final Setup setup;
	private final Answers answers;
	private final CallQueue calls = new CallQueue();
	private final OpenStages stages;
	private final WorkerContext context = new Context();
	private Worker worker;
	private Thread body;
	private volatile Ending ending;
	private Runnable lastWord;

	/** @param outlet takes the messages for the control side, on any thread */
	public WorkerServer(Setup setup, Consumer<ByteBuffer> outlet) {
		this.setup = setup;
		this.answers = new Answers(outlet);
		this.stages = new OpenStages(setup.workerName());
	}

	/**
	 * Builds the worker and serves it on this thread until its end. Messages may be {@linkplain #received received} before
	 * that. To be followed by {@link #announceEnd()}.
	 *
	 * @return the exit status
	 */
	public int run(ClassLoader loader) {
		try {
			worker = Worker.build(setup, loader);
			worker.started(context);
		} catch (Throwable e) {
			lastWord = () -> answers.startFailure(e);
			return 1;
		}
		answers.ready();
		if (worker.hasBody()) {
			startBody();
		}
		for (Optional<Call> call = calls.take(); call.isPresent(); call = calls.take()) {
			perform(call.get());
		}
		return end();
	}

	/** Tells the control side that the worker has ended, and how: the last message, after which it lets go. */
	public void announceEnd() {
		lastWord.run();
	}

	/**
	 * Takes a message from the control side; never runs the user's code.
	 *
	 * @throws CodecException when it is none, or none that a worker gets
	 */
	public void received(byte[] bytes) {
		Message message = Message.read(bytes);
		switch (message.kind()) {
			case CALL -> accept(message, false);
			case POST -> accept(message, true);
			case CANCEL -> {
				calls.cancel(message.id());
				stages.cancel(message.id());
			}
			case STOP -> stop(new Ending(stopReason(message.body()), 0, Optional.empty()));
			default -> throw new CodecException("a worker gets no message " + message.kind());
		}
	}

	private void accept(Message message, boolean oneWay) {
		Call call = new Call(message.id(), message.body().readLength(), message.body(), oneWay);
		if (!calls.add(call)) {
			answers.refused(call);
		}
	}

	private static StopReason stopReason(Input in) {
		int ordinal = in.readLength();
		StopReason[] reasons = StopReason.values();
		if (ordinal >= reasons.length) {
			throw new CodecException("no reason to stop is numbered " + ordinal);
		}
		return reasons[ordinal];
	}

	private void perform(Call call) {
		try {
			Function function = worker.contract().function(call.function());
			Object value = worker.invoke(function, function.readArguments(call.arguments()));
			if (function.stage()) {
				answerLater(call, function, (CompletionStage<?>) value);
			} else {
				answers.result(call, function, value);
			}
		} catch (Throwable e) {
			answers.failure(call, e);
		}
	}

	private void answerLater(Call call, Function function, CompletionStage<?> stage) {
		if (stage == null) {
			throw new IllegalStateException(function.signature() + " returned null instead of a CompletionStage");
		}
		if (!call.oneWay()) {
			stages.add(call.id(), stage);
		}
		stage.whenComplete((value, failure) -> {
			stages.remove(call.id());
			if (failure == null) {
				answers.result(call, function, value);
			} else {
				answers.failure(call, failure instanceof CompletionException && failure.getCause() != null
						? failure.getCause() : failure);
			}
		});
		if (calls.isCancelled()) {
			// Its cancellation came before there was a stage to cancel.
			stages.cancel(call.id());
		}
	}

	private synchronized void startBody() {
		body = new Thread(this::runBody, "outboard-body " + setup.workerName());
		body.setDaemon(true);
		body.start();
		if (ending != null) {
			body.interrupt();
		}
	}

	private void runBody() {
		try {
			worker.runBody(context);
			stop(new Ending(StopReason.COMPLETED, 0, Optional.empty()));
		} catch (Throwable e) {
			// The body of a worker that was asked to end is interrupted, and may well leave by an exception.
			stop(new Ending(StopReason.COMPLETED, 1, Optional.of(e)));
		}
	}

	/** Begins the end, unless it has begun; the rest of it happens on the worker's thread. */
	private synchronized void stop(Ending asked) {
		if (ending == null) {
			ending = asked;
			calls.close().forEach(answers::refused);
			if (body != null) {
				body.interrupt();
			}
		}
	}

	private int end() {
		if (body != null) {
			awaitBody();
		}
		try {
			worker.stopping(ending.reason());
		} catch (Throwable e) {
			System.err.println(setup.workerName() + ": stopping(" + ending.reason() + ") threw " + e);
			for (StackTraceElement frame : e.getStackTrace()) {
				System.err.println("\tat " + frame);
			}
		}
		lastWord = () -> answers.ending(ending.status(), ending.failure());
		return ending.status();
	}

	private void awaitBody() {
		boolean interrupted = false;
		while (body.isAlive()) {
			try {
				body.join();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** What the worker sees of all this. */
	private final class Context implements WorkerContext {

		@Override
		public String definitionId() {
			return setup.definitionId();
		}

		@Override
		public String instanceId() {
			return setup.instanceId();
		}

		@Override
		public int incarnation() {
			return setup.incarnation();
		}

		@Override
		public boolean isStopping() {
			return ending != null;
		}

		@Override
		public void exit(int status) {
			if (status < 0 || status > 255) {
				throw new IllegalArgumentException("exit status " + status + ": it is 0 to 255");
			}
			stop(new Ending(StopReason.COMPLETED, status, Optional.empty()));
		}
	}
}
