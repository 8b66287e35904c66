package dev.outboard.core.internal.service;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;

import dev.outboard.api.Capability;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.StartOptions;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.core.internal.call.CallTable;
import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.log.LogGate;
import dev.outboard.core.internal.log.WorkerLog;
import dev.outboard.core.internal.progress.CallMonitors;
import dev.outboard.core.internal.registry.WorkerTypes;
import dev.outboard.core.internal.signal.MemberInlet;
import dev.outboard.core.internal.signal.WorkerMembers;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** One start of a worker, from looking at its classes to its end. */
final class Incarnation implements WorkerLink.Listener {

	/** What a call hears that will not be run because of the worker's end. */
	static final ExitStatus ASKED_TO_END = new ExitStatus(0, Kind.ORDERLY, "was asked to end");

	private final Identity identity;
	private final Optional<Class<?>> expectedContract;
	private final StartOptions options;
	private final StartMethodProvider provider;
	private final WorkerLife life;
	private final CallTable calls;
	private final Outbox outbox;
	private final ScheduledExecutorService timer;
	private final WorkerLog log;
	private final CallMonitors monitors;
	private final LogGate logs;
	private final OutputGate output;
	private final IncarnationOwner owner;
	private final WorkerMembers members;
	private final Thread starter;
	private final EndReport report;
	private final CompletableFuture<Void> over = new CompletableFuture<>();
	private volatile MemberInlet inlet;
	private volatile WorkerLink link;
	private volatile Optional<Heartbeat> heartbeat = Optional.empty();
	private boolean serves;
	private boolean letGo;
	private boolean attached;
	private Runnable earlyEnd;

	/** @param expectedContract the contract as the one who calls the worker sees it, where he does */
	Incarnation(Identity identity, Optional<Class<?>> expectedContract, StartOptions options,
			StartMethodProvider provider, WorkerLife life, CallTable calls, Outbox outbox,
			ScheduledExecutorService timer, WorkerLog log, CallMonitors monitors, IncarnationOwner owner,
			WorkerMembers members) {
		this.identity = identity;
		this.expectedContract = expectedContract;
		this.options = options;
		this.provider = provider;
		this.life = life;
		this.calls = calls;
		this.outbox = outbox;
		this.timer = timer;
		this.log = log;
		this.monitors = monitors;
		this.logs = new LogGate(log, this::creditLog);
		this.output = new OutputGate(log);
		this.owner = owner;
		this.members = members;
		this.report = new EndReport(provider.capabilities().contains(Capability.KILL));
		this.starter = new Thread(this::run, "outboard-start " + identity.displayName());
		starter.setDaemon(true);
	}

	/** Begins, on a thread of its own. */
	void start() {
		starter.start();
	}

	/** Ends the worker at once, wherever it is on its way. */
	void kill(String reason) {
		WorkerLink open;
		synchronized (this) {
			report.killed(reason);
			open = link;
		}
		if (open != null) {
			open.destroyForcibly();
		} else {
			starter.interrupt();
		}
	}

	/** Ends a running worker at once because it failed; {@code reason} is how. */
	void fail(String reason) {
		WorkerLink open = link;
		if (open != null) {
			report.failed(reason);
			open.destroyForcibly();
		}
	}

	/** Ends the worker from outside with a chance to clean up; {@code reason} is why. */
	void destroy(String reason) {
		WorkerLink open = link;
		if (open == null) {
			kill(reason);
		} else {
			report.killed(reason);
			open.destroy();
		}
	}

	OptionalLong pid() {
		WorkerLink open = link;
		return open == null || over.isDone() ? OptionalLong.empty() : open.pid();
	}

	private void run() {
		try {
			Optional<LaunchRequest> launch = prepare();
			if (launch.isPresent()) {
				start(launch.get());
			}
		} catch (InterruptedException e) {
			finish(new ExitStatus(-1, Kind.KILLED, report.killReason()), e);
		}
	}

	/** Does what would fail at each start if it does at one. */
	private Optional<LaunchRequest> prepare() throws InterruptedException {
		Throwable refusal;
		try {
			WorkerTypes types = identity.definition().types().get();
			CapabilityCheck.check(options, provider.capabilities());
			inlet = members.open(types.contract(), life.incarnation());
			return Optional.of(LaunchRequest.of(types, identity, expectedContract, options, life.incarnation(),
					log.level()));
		} catch (ExecutionException e) {
			refusal = e.getCause();
		} catch (RuntimeException | LinkageError e) {
			refusal = e;
		}
		over.complete(null);
		owner.refused(notStarted(refusal), refusal);
		return Optional.empty();
	}

	private void start(LaunchRequest launch) throws InterruptedException {
		WorkerLink opened;
		try {
			opened = provider.start(launch, this);
		} catch (RuntimeException | LinkageError e) {
			finish(notStarted(e), e);
			return;
		}
		attach(opened);
	}

	private void attach(WorkerLink opened) {
		boolean ended;
		synchronized (this) {
			link = opened;
			ended = letGo;
			if (serves) {
				beginToServe(opened);
			}
		}
		calls.handedOver();
		outbox.open(opened);
		if (ended) {
			opened.close();
		}
		if (report.isKilled()) {
			opened.destroyForcibly();
		}
		Runnable end;
		synchronized (this) {
			attached = true;
			end = earlyEnd;
		}
		if (end != null) {
			end.run();
		}
	}

	private static ExitStatus notStarted(Throwable cause) {
		String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
		return new ExitStatus(-1, Kind.NOT_STARTED, "could not start: " + text);
	}

	private void finish(ExitStatus status, Throwable cause) {
		heartbeat.ifPresent(Heartbeat::end);
		over.complete(null);
		owner.ended(status, cause);
	}

	/** Completes when this incarnation has ended; internal, not to be handed out. */
	CompletableFuture<Void> over() {
		return over;
	}

	@Override
	public void received(byte[] bytes) {
		Message message = Message.read(bytes);
		heartbeat.ifPresent(Heartbeat::heard);
		switch (message.kind()) {
			case READY -> serve();
			case RESULT -> calls.returned(message.id(), message.body());
			case FAILURE -> calls.threw(message.id(), message.body());
			case SIGNAL -> inlet.signal(message);
			case PROPERTY -> inlet.property(message);
			case REFUSED -> calls.refused(message.id(), ASKED_TO_END);
			case POST_FAILURE -> owner.postFailed(message.body().readLength(),
					ThrowableCodec.INSTANCE.read(message.body()));
			case HEARTBEAT_ANSWER -> {
				// Like every message, it was a sign of life.
			}
			case PROGRESS -> monitors.received(message.id(), message.body());
			case LOG -> logs.received(message.body(), life.incarnation());
			case START_FAILURE -> {
				report.startFailed(ThrowableCodec.INSTANCE.read(message.body()));
				letGo();
			}
			case ENDING -> {
				report.ending(message.body());
				letGo();
				owner.endAnnounced(this);
			}
			default -> throw new CodecException("a worker sends no message " + message.kind());
		}
	}

	private boolean creditLog(int count) {
		WorkerLink open = link;
		if (open != null) {
			Output out = Message.begin(MessageKind.LOG_CREDIT, 0);
			out.writeLength(count);
			open.send(out.toBuffer());
		}
		return open != null;
	}

	/** The worker may say so before its start method has returned the link, which knows the pid. */
	private synchronized void serve() {
		serves = true;
		if (link != null) {
			beginToServe(link);
		}
	}

	private void beginToServe(WorkerLink open) {
		life.running(open.pid());
		if (provider.capabilities().contains(Capability.HEARTBEAT)) {
			heartbeat = Optional.of(new Heartbeat(options.heartbeat(), timer,
					() -> open.send(Message.begin(MessageKind.HEARTBEAT, 0).toBuffer()), silent -> owner.silent(this, silent)));
		}
	}

	/** Has the worker print what its threads do. */
	void dumpThreads() {
		WorkerLink open = link;
		if (open != null) {
			open.dumpThreads();
		}
	}

	private void letGo() {
		WorkerLink open;
		synchronized (this) {
			letGo = true;
			open = link;
		}
		if (open != null) {
			open.close();
		}
	}

	@Override
	public void printed(WorkerLink.Stream stream, String line) {
		output.pass(stream, line, life.incarnation());
	}

	@Override
	public void ended(int code, String description) {
		synchronized (this) {
			if (!attached) {
				// The calls that wait must not be handed to a link that has ended after that was told.
				earlyEnd = () -> ended(code, description);
				return;
			}
		}
		ExitStatus status = report.status(code, description, life.state());
		Optional<Path> crashFile = status.isFailure() ? link.crashFile() : Optional.empty();
		finish(crashFile.map(file -> new ExitStatus(status.code(), status.kind(), status.reason() + "; see " + file,
				crashFile)).orElse(status), report.startFailure());
	}
}
