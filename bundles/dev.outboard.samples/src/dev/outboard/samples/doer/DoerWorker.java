package dev.outboard.samples.doer;

import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import dev.outboard.api.contract.Signal;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerBody;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;
import dev.outboard.samples.doer.Message.Exit;
import dev.outboard.samples.doer.Message.Ping;
import dev.outboard.samples.doer.Message.SetState;
import dev.outboard.samples.doer.Message.Unknown;

/** The worker of {@link Doer}: its body is the message loop. */
public final class DoerWorker implements Doer, WorkerBody, WorkerLifecycle {

	private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
	private final Signal.Emitter<Answer> answers = new Signal.Emitter<>();
	private System.Logger logger;
	/** Set in the body, and read when that has ended. */
	private Object state;

	public DoerWorker(int initialState) {
		state = initialState;
	}

	@Override
	public Signal<Answer> answers() {
		return answers;
	}

	@Override
	public void tell(Message message) {
		messages.add(message);
	}

	@Override
	public void started(WorkerContext context) {
		logger = context.logger();
		logger.log(Level.INFO, "started: " + self());
	}

	/** Returns, and so ends the worker, at {@link Exit}; leaves by an exception when the worker is asked to end. */
	@Override
	public void run(WorkerContext context) throws InterruptedException {
		boolean goesOn = true;
		while (goesOn) {
			goesOn = handle(messages.take());
		}
	}

	/** Returns whether another message may follow. */
	private boolean handle(Message message) {
		switch (message) {
			case Ping ping -> answer("pong");
			case SetState change -> {
				answer("state was " + state + " and is " + change.state());
				state = change.state();
			}
			case Unknown unknown -> answer("sorry, I don't know how to '" + unknown.words() + "'");
			case Exit exit -> {
				return false;
			}
		}
		return true;
	}

	private void answer(String text) {
		answers.emit(new Answer(text, pid()));
	}

	@Override
	public void stopping(StopReason reason) {
		logger.log(Level.INFO, "stopping: " + self());
	}

	private String self() {
		return "state=" + state + ", pid=" + pid();
	}

	private static long pid() {
		return ProcessHandle.current().pid();
	}
}
