package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.outboard.api.WorkerState;
import dev.outboard.core.internal.call.CallTable;
import dev.outboard.core.internal.log.WorkerLog;
import dev.outboard.core.internal.metrics.MetricsSource;
import dev.outboard.core.internal.signal.WorkerMembers;

/**
 * What of one worker is counted anyway, for its metrics.
 *
 * @param dispatcher delivers its events
 * @param ownJvm     whether its JVM is its own
 * @param supervisor returns who has the link to it
 */
record WorkerFigures(WorkerLife life, CallTable calls, WorkerMembers members, WorkerLog log, EventDispatcher dispatcher,
		BooleanSupplier ownJvm, Supplier<Supervisor> supervisor) implements MetricsSource {

	@Override
	public int incarnation() {
		return life.incarnation();
	}

	@Override
	public Optional<Duration> uptime() {
		return life.runningSince().isEmpty() || life.state().isFinal() ? Optional.empty() : Optional.of(life.ran());
	}

	@Override
	public OptionalLong pid() {
		return supervisor.get().pid();
	}

	@Override
	public boolean hasJvm() {
		return ownJvm.getAsBoolean();
	}

	@Override
	public long callsDone() {
		return calls.done();
	}

	@Override
	public long callsFailed() {
		return calls.failed();
	}

	@Override
	public int callsInFlight() {
		return calls.inFlight();
	}

	@Override
	public boolean areCallsSent() {
		return calls.isHandedOver();
	}

	@Override
	public long events() {
		return members.total() + log.total();
	}

	@Override
	public long deliveries() {
		return dispatcher.listeners().pending() + dispatcher.lane().waiting();
	}

	@Override
	public Map<String, Long> dropped() {
		return members.dropped();
	}

	@Override
	public long undelivered() {
		return dispatcher.lane().dropped();
	}

	@Override
	public boolean isRunning() {
		return life.state() == WorkerState.RUNNING;
	}

	@Override
	public void ask(long question) {
		supervisor.get().askVitals(question);
	}
}
