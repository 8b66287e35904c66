package dev.outboard.core.internal.pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.PoolStatus;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.core.internal.pool.Member.Casualty;
import dev.outboard.core.internal.pool.Work.Result;

/**
 * Which work goes to which worker. Knows work that waits, and suspects: tasks that may have been running when a worker
 * died. A suspect is done with nothing beside it, so that the one that kills is known for certain. Calls nobody while
 * it holds its lock, but for work that tells about itself.
 *
 * @param <C> the contract
 */
final class Schedule<C> {

	private final PoolOptions options;
	private final ArrayDeque<Work<C>> waiting = new ArrayDeque<>();
	private final ArrayDeque<Work<C>> suspects = new ArrayDeque<>();
	private final List<Member<C>> members = new ArrayList<>();
	private int uselessInARow;
	private boolean closed;
	private long done;
	private long failed;
	private long restarts;

	/** What follows for a worker from an answer of its: it goes on, is to be ended, or is gone. */
	enum Next {
		GO_ON, RETIRE, BURY
	}

	Schedule(PoolOptions options) {
		this.options = options;
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

	/** Adds work; false when the schedule is closed. */
	synchronized boolean add(Work<C> work) {
		if (!closed) {
			waiting.add(work);
		}
		return !closed;
	}

	/** Returns the worker with least to do, where one has room and there is something to do. */
	synchronized Optional<Member<C>> idlest() {
		Member<C> found = null;
		if (!waiting.isEmpty() || !suspects.isEmpty()) {
			boolean ahead = isAhead();
			for (Member<C> member : members) {
				if (member.hasRoom(ahead) && (found == null || member.underWay.size() < found.underWay.size())) {
					found = member;
				}
			}
		}
		return Optional.ofNullable(found);
	}

	/** Takes the next work for {@code member}; null where there is none, or it has no room. */
	synchronized Work<C> take(Member<C> member) {
		if (!member.hasRoom(isAhead())) {
			return null;
		}
		boolean idle = member.underWay.isEmpty();
		Work<C> work = idle ? poll(suspects) : null;
		boolean suspect = work != null;
		if (work == null) {
			work = poll(waiting);
		}
		if (work == null) {
			return null;
		}
		if (work.isExclusive() && !idle) {
			waiting.addFirst(work);
			return null;
		}
		if (work.size() > member.quota.left()) {
			List<Work<C>> parts = work.split(member.quota.left());
			waiting.addFirst(parts.get(1));
			work = parts.get(0);
		}
		member.alone = suspect || work.isExclusive();
		member.quota.give(work.size());
		member.underWay.add(work);
		return work;
	}

	/** Returns whether work may wait at a worker: not where one more worker could have it. */
	private boolean isAhead() {
		return options.leastWorkers() == options.workers() || active() >= options.workers();
	}

	private Work<C> poll(ArrayDeque<Work<C>> some) {
		Work<C> work = some.poll();
		while (work != null && work.isDone()) {
			work = some.poll();
		}
		return work;
	}

	/** Takes in that {@code member} runs, and may be given work. */
	synchronized void serves(Member<C> member) {
		member.serves = member.exit == null && !closed;
		member.quota.serves();
		member.idleSince = System.nanoTime();
	}

	/** Takes in that {@code member} answered some work, after so many nanoseconds. */
	synchronized Next answered(Member<C> member, Work<C> work, Result<C> result, long nanos) {
		remove(member, work);
		member.alone = false;
		member.useful = true;
		member.pace.answered(nanos);
		uselessInARow = 0;
		done += result.done();
		failed += result.failed();
		if (member.isGone()) {
			return Next.BURY;
		}
		boolean retires = !member.retired && member.exit == null
				&& (result.overtime() || member.quota.isSpent() && member.underWay.isEmpty());
		member.retired |= retires;
		return retires ? Next.RETIRE : Next.GO_ON;
	}

	/** Takes back work that {@code member} left to others; false when it can't be done elsewhere. */
	synchronized boolean giveBack(Member<C> member, Work<C> rest) {
		member.quota.give(-rest.size());
		if (!closed) {
			waiting.addFirst(rest);
		}
		return !closed;
	}

	private void remove(Member<C> member, Work<C> work) {
		member.underWay.remove(work);
		if (member.underWay.isEmpty()) {
			member.idleSince = System.nanoTime();
		}
	}

	/** Takes in that work was not answered, because {@code member} ends; false when it can't be done elsewhere. */
	synchronized boolean unanswered(Member<C> member, Work<C> work, WorkerExitedException failure) {
		member.serves = false;
		remove(member, work);
		if (closed) {
			return false;
		}
		if (failure.mayHaveRun()) {
			member.casualties.add(new Casualty<>(work, failure));
		} else {
			waiting.addFirst(work);
		}
		return true;
	}

	/** Takes in that {@code member} has ended. */
	synchronized void ended(Member<C> member, ExitStatus status) {
		member.serves = false;
		member.exit = status;
	}

	/**
	 * Lets go of {@code member} once it is gone, the only time that this isn't empty, and makes suspects of what it may
	 * have been running.
	 */
	synchronized Optional<Burial<C>> bury(Member<C> member) {
		if (!member.isGone() || !members.remove(member)) {
			return Optional.empty();
		}
		List<Casualty<C>> casualties = member.casualties;
		List<Casualty<C>> givenUp = new ArrayList<>();
		for (Casualty<C> casualty : casualties) {
			boolean certain = casualties.size() == 1 && casualty.work().size() == 1;
			if (certain && casualty.work().countDeath() >= options.deathsPerTask()) {
				givenUp.add(casualty);
			} else {
				suspects.addAll(casualty.work().apart());
			}
		}
		failed += givenUp.size();
		uselessInARow = member.useful || member.retired || !casualties.isEmpty() ? 0 : uselessInARow + 1;
		return Optional.of(new Burial<>(givenUp, uselessInARow));
	}

	/** Returns, once, whether a successor of {@code member} is to be started. */
	synchronized boolean needsSuccessor(Member<C> member) {
		return !closed && !member.retired && member.quota.needsSuccessor();
	}

	/** Returns how many workers are missing from the least that there are to be. */
	synchronized int missing() {
		return closed ? 0 : options.leastWorkers() - active();
	}

	private int active() {
		return (int) members.stream().filter(Member::isActive).count();
	}

	/** Counts a worker that takes another one's place. */
	synchronized void countRestart() {
		restarts++;
	}

	/** Returns whether another worker would have something to do, and may be started. */
	synchronized boolean isShort() {
		drop(waiting);
		drop(suspects);
		long starting = members.stream().filter(member -> member.isActive() && !member.serves && member.exit == null)
				.count();
		return !closed && waiting.size() + suspects.size() > starting && active() < options.workers();
	}

	private void drop(ArrayDeque<Work<C>> some) {
		while (!some.isEmpty() && some.peek().isDone()) {
			some.remove();
		}
	}

	/** Chooses workers that had nothing to do for so long, and that the pool can do without; they get nothing more. */
	synchronized List<Member<C>> retireIdle(Duration time) {
		long now = System.nanoTime();
		int spare = active() - options.leastWorkers();
		List<Member<C>> idle = members.stream().filter(member -> member.isActive() && member.serves
				&& member.underWay.isEmpty() && now - member.idleSince >= time.toNanos()).limit(Math.max(0, spare)).toList();
		idle.forEach(member -> member.retired = true);
		return idle;
	}

	/** Returns whether all work is done. */
	synchronized boolean isDrained() {
		drop(waiting);
		drop(suspects);
		return waiting.isEmpty() && suspects.isEmpty()
				&& members.stream().allMatch(member -> member.underWay.isEmpty() && member.casualties.isEmpty());
	}

	synchronized PoolStatus status(boolean shutDown) {
		Stream<Work<C>> unsure = members.stream().flatMap(m -> m.casualties.stream()).map(Casualty::work);
		long queued = Stream.of(waiting.stream(), suspects.stream(), unsure).flatMap(Function.identity())
				.filter(work -> !work.isDone()).mapToLong(Work::size).sum();
		long underWay = members.stream().flatMap(member -> member.underWay.stream()).mapToLong(Work::size).sum();
		return new PoolStatus(options.leastWorkers(), options.workers(), members.size(),
				(int) members.stream().filter(member -> member.serves && member.isActive()).count(),
				(int) members.stream().filter(member -> !member.underWay.isEmpty()).count(), queued, underWay, done, failed,
				restarts, closed || shutDown);
	}

	synchronized boolean isClosed() {
		return closed;
	}

	synchronized boolean isDeserted() {
		return closed && members.isEmpty();
	}

	/** Returns the work that workers have. */
	synchronized List<Work<C>> underWay() {
		return members.stream().flatMap(member -> member.underWay.stream()).toList();
	}

	/** Takes no more work, and returns what no worker has; empty when it was closed before. */
	synchronized Optional<List<Work<C>>> close() {
		if (closed) {
			return Optional.empty();
		}
		closed = true;
		List<Work<C>> left = new ArrayList<>(suspects);
		left.addAll(waiting);
		suspects.clear();
		waiting.clear();
		for (Member<C> member : members) {
			member.serves = false;
			member.casualties.forEach(casualty -> left.add(casualty.work()));
			member.casualties.clear();
		}
		return Optional.of(left);
	}
}
