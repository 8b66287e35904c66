package dev.outboard.host.internal.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.host.internal.log.LogSender;
import dev.outboard.host.internal.member.Members;
import dev.outboard.host.internal.progress.Monitors;
import dev.outboard.wire.internal.channel.WaitCheck;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.Setup;

/**
 * Serves one worker: builds it, runs its calls one after another on one thread, or on as many as its setup allows, and
 * brings it to an orderly end. Knows neither the process it runs in nor how messages travel.
 */
public final class WorkerServer {

	private final Setup setup;
	private final Answers answers;
	private final CallQueue calls = new CallQueue();
	private final ReadingTurns turns;
	private final OpenStages stages;
	private final Monitors monitors;
	private final LogSender logs;
	private final WaitCheck waits = new Waits();
	private final WorkerChannels channels;
	private final WorkerContext context;
	private final Outlet outlet;
	private Optional<Contract> expected = Optional.empty();
	private Worker worker;
	private volatile Optional<Members> members = Optional.empty();
	private WorkerThread body;
	private volatile Ending ending;
	private Runnable lastWord;

	/** @param outlet takes the messages for the control side, on any thread */
	public WorkerServer(Setup setup, Outlet outlet) {
		this(setup, outlet, () -> {
		});
	}

	/**
	 * @param outlet takes the messages for the control side, on any thread
	 * @param flush  waits for a moment until they have left this process
	 */
	public WorkerServer(Setup setup, Outlet outlet, Runnable flush) {
		this.setup = setup;
		this.outlet = outlet;
		this.logs = new LogSender(outlet, flush, setup.logSeverity());
		this.monitors = new Monitors(outlet);
		this.stages = new OpenStages(setup.workerName());
		this.channels = new WorkerChannels(outlet, waits, setup.limits().messageLimit());
		this.answers = new Answers(outlet, calls, setup.limits().messageLimit(), channels, this::moreArrived);
		this.turns = new ReadingTurns(calls, this::received, setup.limits().concurrency() > 1, this::tellAll);
		this.context = new Context(setup, logs, channels, () -> ending != null,
				status -> stop(new Ending(StopReason.COMPLETED, status, Optional.empty())));
	}

	/** Says that the worker's contract may be this one, which was looked at already. To be called first. */
	public void expect(Contract contract) {
		expected = Optional.of(contract);
	}

	/**
	 * Builds the worker and serves it on this thread until its end. Messages may be {@linkplain #received received} before
	 * that. To be followed by {@link #announceEnd()}.
	 *
	 * @return the exit status
	 */
	public int run(ClassLoader loader) {
		try {
			worker = Worker.build(setup, loader, expected, channels);
			connectMembers();
			worker.started(context);
		} catch (Throwable e) {
			lastWord = () -> answers.startFailure(e);
			return 1;
		}
		answers.ready();
		if (worker.hasBody()) {
			startBody();
		}
		turns.step();
		runCalls();
		return end();
	}

	/** Returns what sends the worker's log records. */
	public LogSender logs() {
		return logs;
	}

	/** Tells the control side that the worker has ended, and how: the last message, after which it lets go. */
	public void announceEnd() {
		logs.end();
		answers.tellReceipts();
		channels.leave();
		if (members.isPresent()) {
			members.get().end();
		}
		lastWord.run();
	}

	/**
	 * Takes messages from {@code source} until its end, which is when this returns; some are fetched by the worker's
	 * thread. For start methods that don't call {@link #received}.
	 *
	 * @throws IOException when the source fails, or brings what can't be handled
	 */
	public void receiveFrom(MessageSource source) throws IOException {
		turns.standBy(source);
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
			case BATCH -> accept(new Call(message.id(), Call.BATCH, message.body().references(channels), false));
			case CANCEL -> {
				calls.cancel(message.id()).ifPresent(answers::refused);
				monitors.cancel(message.id());
				stages.cancel(message.id());
			}
			case MONITOR_CANCELLED -> monitors.cancel(message.id());
			case STOP -> stop(new Ending(stopReason(message.body()), 0, Optional.empty()));
			case LOG_LEVEL -> logs.setSeverity(message.body().readInt());
			case LOG_CREDIT -> logs.handled(message.body().readLength(), message.body().readLong());
			case HEARTBEAT -> answers.alive(message.id());
			case VITALS -> answers.vitals(message.id(), calls.size());
			case CREDIT -> credit(message.body());
			case CHANNEL -> channels.received(message);
			default -> throw new CodecException("a worker gets no message " + message.kind());
		}
	}

	/** Sends what the worker's channels have gathered. */
	public void flush() {
		channels.flush();
	}

	/** Says that the control side is out of reach, because {@code why}: nobody waits for a channel any more. */
	public void lose(String why) {
		channels.end(why);
	}

	/** Interrupts all threads that run the worker's code, and begins its end. */
	public void interrupt() {
		stop(new Ending(StopReason.TERMINATED, 0, Optional.empty()));
		monitors.cancelAll();
		calls.interruptAll();
	}

	/** How threads of the worker wait for what the hub sends. */
	private final class Waits implements WaitCheck {

		@Override
		public void check(String what) {
			answers.tellGathered();
			turns.handOver();
		}

		@Override
		public boolean takeIn(BooleanSupplier done, long nanos) {
			// Receipts, too: while this thread reads, the stand-by doesn't come to tell them.
			tellAll();
			return turns.takeIn(done, nanos);
		}

		@Override
		public void wakeUp() {
			turns.wakeUp();
		}
	}

	private boolean moreArrived() {
		return turns.moreArrived();
	}

	private void tellAll() {
		answers.tellReceipts();
		answers.tellGathered();
	}

	private void connectMembers() throws Throwable {
		Optional<Members> found = worker.members(setup, new MemberWay(channels, outlet, waits));
		if (found.isPresent()) {
			synchronized (this) {
				members = found;
				releaseIfEnding();
			}
			found.get().connect();
		}
	}

	private void credit(Input in) {
		if (members.isPresent()) {
			members.get().credit(in);
		}
	}

	private void releaseIfEnding() {
		if (ending != null && members.isPresent()) {
			members.get().release();
		}
	}

	private void accept(Message message, boolean oneWay) {
		accept(new Call(message.id(), message.body().readLength(), message.body().references(channels), oneWay));
	}

	private void accept(Call call) {
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

	/** Runs calls on this thread and, where several may run at the same time, on further ones; waits for all. */
	private void runCalls() {
		CallRunner runner = new CallRunner(worker, calls, turns, stages, monitors, answers);
		List<WorkerThread> others = new ArrayList<>();
		for (int i = 2; i <= setup.limits().concurrency(); i++) {
			others.add(WorkerThread.start("outboard-worker " + setup.workerName() + '-' + i, runner::run));
		}
		runner.run();
		others.forEach(WorkerThread::await);
	}

	private synchronized void startBody() {
		body = WorkerThread.start("outboard-body " + setup.workerName(), this::runBody);
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
			releaseIfEnding();
			calls.close().forEach(answers::refused);
			turns.wakeUp();
			if (body != null) {
				body.interrupt();
			}
		}
	}

	private int end() {
		if (body != null) {
			body.await();
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
}
