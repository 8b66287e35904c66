package dev.outboard.core.internal.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.internal.pool.Member.Casualty;

/**
 * Which task goes to which worker. Knows tasks that wait, and suspects: those that may have been running when a worker
 * died. A suspect is done with nothing beside it, so that the one that kills is known for certain. Calls nobody while it
 * holds its lock.
 *
 * @param <C> the contract
 */
final class Schedule<C> {

	private final int deathsPerTask;
	private final ArrayDeque<PoolTask<C, ?>> waiting = new ArrayDeque<>();
	private final ArrayDeque<PoolTask<C, ?>> suspects = new ArrayDeque<>();
	private final List<Member<C>> members = new ArrayList<>();
	private int uselessInARow;
	private boolean closed;

	/** What a worker's end comes to, once all is known of it. */
	record Burial<C>(List<Casualty<C>> givenUp, int uselessInARow) {
	}

	Schedule(int deathsPerTask) {
		this.deathsPerTask = deathsPerTask;
	}

	/** Adds a worker that is about to start; false when the schedule is closed. */
	synchronized boolean join(Member<C> member) {
		if (!closed) {
			members.add(member);
		}
		return !closed;
	}

	synchronized List<Member<C>> members() {
		return List.copyOf(members);
	}

	synchronized List<WorkerHandle<C>> workers() {
		return members.stream().map(member -> member.handle).toList();
	}

	/** Adds a task; false when the schedule is closed. */
	synchronized boolean add(PoolTask<C, ?> task) {
		if (!closed) {
			waiting.add(task);
		}
		return !closed;
	}

	/** Returns the worker with least to do, where one has room and there is something to do. */
	synchronized Optional<Member<C>> idlest() {
		Member<C> found = null;
		if (!waiting.isEmpty() || !suspects.isEmpty()) {
			for (Member<C> member : members) {
				if (member.hasRoom() && (found == null || member.underWay < found.underWay)) {
					found = member;
				}
			}
		}
		return Optional.ofNullable(found);
	}

	/** Takes the next task for {@code member}; null where there is none, or it has no room. */
	synchronized PoolTask<C, ?> take(Member<C> member) {
		if (!member.hasRoom()) {
			return null;
		}
		PoolTask<C, ?> task = member.underWay == 0 ? poll(suspects) : null;
		member.hasSuspect = task != null;
		if (task == null) {
			task = poll(waiting);
		}
		if (task != null) {
			member.underWay++;
		}
		return task;
	}

	private PoolTask<C, ?> poll(ArrayDeque<PoolTask<C, ?>> tasks) {
		PoolTask<C, ?> task = tasks.poll();
		while (task != null && task.isDone()) {
			task = tasks.poll();
		}
		return task;
	}

	/** Takes in that {@code member} runs. */
	synchronized void serves(Member<C> member) {
		member.serves = member.exit == null && !closed;
	}

	/** Takes in that {@code member} answered a task, after so many nanoseconds; returns whether it is gone now. */
	synchronized boolean answered(Member<C> member, long nanos) {
		member.underWay--;
		member.hasSuspect = false;
		member.useful = true;
		member.pace.answered(nanos);
		uselessInARow = 0;
		return member.isGone();
	}

	/** Takes in that a task was not answered, because {@code member} ends; false when it can't be done elsewhere. */
	synchronized boolean unanswered(Member<C> member, PoolTask<C, ?> task, WorkerExitedException failure) {
		member.serves = false;
		member.underWay--;
		if (closed) {
			return false;
		}
		if (failure.mayHaveRun()) {
			member.casualties.add(new Casualty<>(task, failure));
		} else {
			waiting.addFirst(task);
		}
		return true;
	}

	/** Takes in that {@code member} has ended. */
	synchronized void ended(Member<C> member, ExitStatus status) {
		member.serves = false;
		member.exit = status;
	}

	/**
	 * Lets go of {@code member} once it is gone, the only time that this isn't empty, and makes suspects of what it may have
	 * been running.
	 */
	synchronized Optional<Burial<C>> bury(Member<C> member) {
		if (!member.isGone() || !members.remove(member)) {
			return Optional.empty();
		}
		List<Casualty<C>> casualties = member.casualties;
		List<Casualty<C>> givenUp = new ArrayList<>();
		for (Casualty<C> casualty : casualties) {
			boolean certain = casualties.size() == 1;
			if (certain && casualty.task().countDeath() >= deathsPerTask) {
				givenUp.add(casualty);
			} else {
				suspects.add(casualty.task());
			}
		}
		uselessInARow = member.useful || !casualties.isEmpty() ? 0 : uselessInARow + 1;
		return Optional.of(new Burial<>(givenUp, uselessInARow));
	}

	synchronized boolean isClosed() {
		return closed;
	}

	synchronized boolean isDeserted() {
		return closed && members.isEmpty();
	}

	/** Takes no more tasks, and returns those that no worker has; empty when it was closed before. */
	synchronized Optional<List<PoolTask<C, ?>>> close() {
		if (closed) {
			return Optional.empty();
		}
		closed = true;
		List<PoolTask<C, ?>> left = new ArrayList<>(suspects);
		left.addAll(waiting);
		suspects.clear();
		waiting.clear();
		for (Member<C> member : members) {
			member.serves = false;
			member.casualties.forEach(casualty -> left.add(casualty.task()));
			member.casualties.clear();
		}
		return Optional.of(left);
	}
}
