package dev.outboard.core.internal.service;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import dev.outboard.api.Capability;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.StartOptions;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.core.internal.channel.WorkerChannels;
import dev.outboard.core.internal.registry.WorkerTypes;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** One start of a worker, from looking at its classes to its end. */
final class Incarnation implements WorkerLink.Listener, MessageInlet.Turns {

	/** What a call hears that will not be run because of the worker's end. */
	static final ExitStatus ASKED_TO_END = new ExitStatus(0, Kind.ORDERLY, "was asked to end");

	private final Identity identity;
	private final StartMethodProvider provider;
	private final WorkerParts parts;
	private final WorkerLife life;
	private final IncarnationOwner owner;
	private final WorkerChannels.Session session;
	private final Thread starter;
	private final EndReport report;
	private final CompletableFuture<Void> over = new CompletableFuture<>();
	private volatile MessageInlet inlet;
	private volatile WorkerLink link;
	private volatile Optional<Heartbeat> heartbeat = Optional.empty();
	private boolean serves;
	private boolean letGo;
	private boolean attached;
	private Runnable earlyEnd;
	private ByteBuffer earlyStop;

	/** @param owner hears what becomes of it */
	Incarnation(Identity identity, StartMethodProvider provider, WorkerParts parts, IncarnationOwner owner) {
		this.identity = identity;
		this.provider = provider;
		this.parts = parts;
		this.life = parts.life();
		this.owner = owner;
		this.session = parts.channels().open();
		this.report = new EndReport(provider.capabilities().contains(Capability.KILL));
		this.starter = new Thread(this::run, "outboard-start " + identity.displayName());
		starter.setDaemon(true);
	}

	/** Begins, on a thread of its own. */
	void start() {
		try {
			starter.start();
		} catch (OutOfMemoryError e) {
			// There is no thread to be had.
			giveUp(e);
		}
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
		} catch (Throwable e) {
			if (over.isDone()) {
				throw e;
			}
			giveUp(e);
		}
	}

	/** A start has failed by an error, as where no thread is to be had: nobody else would end it. */
	private void giveUp(Throwable cause) {
		WorkerLink open = link;
		if (open == null) {
			finish(notStarted(cause), cause);
			return;
		}
		report.failed(notStarted(cause).reason());
		open.destroyForcibly();
		synchronized (this) {
			attached = true;
		}
		endEarly();
	}

	/** Does what would fail at each start if it does at one. */
	private Optional<LaunchRequest> prepare() throws InterruptedException {
		Throwable refusal;
		try {
			WorkerTypes types = identity.definition().types().get();
			StartOptions honoured = CapabilityCheck.honoured(parts.options(), identity.definition().defaults(),
					provider.capabilities());
			inlet = new MessageInlet(parts, parts.members().open(types.contract(), life.incarnation()), report, session,
					this::creditLog, this);
			return Optional.of(LaunchRequest.of(types, identity, parts.expectedContract(), honoured, life.incarnation(),
					parts.log().level(), parts.channels().startReferences()));
		} catch (ExecutionException e) {
			refusal = e.getCause();
		} catch (RuntimeException | LinkageError e) {
			refusal = e;
		}
		session.close();
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
		parts.calls().handedOver();
		session.outbox().open(opened);
		parts.outbox().open(opened);
		inlet.linked();
		if (ended) {
			opened.close();
		}
		if (report.isKilled()) {
			opened.destroyForcibly();
		}
		ByteBuffer stop;
		synchronized (this) {
			attached = true;
			stop = earlyStop;
		}
		if (stop != null) {
			opened.send(stop);
		}
		endEarly();
	}

	/** Ends it where it had ended before it was attached. */
	private void endEarly() {
		Runnable end;
		synchronized (this) {
			end = earlyEnd;
		}
		if (end != null) {
			end.run();
		}
	}

	/** Sends what asks the worker to end, after all that it was sent before. It isn't kept for another start. */
	void askToEnd(ByteBuffer message) {
		synchronized (this) {
			if (!attached) {
				earlyStop = message;
				return;
			}
		}
		link.send(message);
	}

	private static ExitStatus notStarted(Throwable cause) {
		String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
		return new ExitStatus(-1, Kind.NOT_STARTED, "could not start: " + text);
	}

	private void finish(ExitStatus status, Throwable cause) {
		heartbeat.ifPresent(Heartbeat::end);
		session.close();
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
		inlet.received(message);
	}

	@Override
	public void flows(boolean more) {
		if (more) {
			parts.completions().hold();
		} else {
			parts.completions().release();
		}
	}

	private boolean creditLog(int count, long size) {
		WorkerLink open = link;
		if (open != null) {
			Output out = Message.begin(MessageKind.LOG_CREDIT, 0);
			out.writeLength(count);
			out.writeLong(size);
			open.send(out.toBuffer());
		}
		return open != null;
	}

	/** The worker may say so before its start method has returned the link, which knows the pid. */
	@Override
	public synchronized void serves() {
		serves = true;
		if (link != null) {
			beginToServe(link);
		}
	}

	private void beginToServe(WorkerLink open) {
		life.running(open.pid());
		if (provider.capabilities().contains(Capability.HEARTBEAT)) {
			heartbeat = Optional.of(new Heartbeat(parts.options().heartbeat(), parts.surroundings().timer(),
					() -> open.send(Message.begin(MessageKind.HEARTBEAT, 0).toBuffer()), silent -> owner.silent(this, silent)));
		}
	}

	/** Asks the worker how it is, under that number. */
	void askVitals(long question) {
		WorkerLink open = link;
		if (open != null) {
			open.send(Message.begin(MessageKind.VITALS, question).toBuffer());
		}
	}

	/** Has the worker print what its threads do. */
	void dumpThreads() {
		WorkerLink open = link;
		if (open != null) {
			open.dumpThreads();
		}
	}

	@Override
	public void ends(boolean inOrder) {
		WorkerLink open;
		synchronized (this) {
			letGo = true;
			open = link;
		}
		if (open != null) {
			open.close();
		}
		if (inOrder) {
			owner.endAnnounced(this);
		}
	}

	@Override
	public void printed(WorkerLink.Stream stream, String line) {
		inlet.printed(stream, line);
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
