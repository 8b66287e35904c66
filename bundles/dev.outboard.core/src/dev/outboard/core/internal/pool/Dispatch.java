package dev.outboard.core.internal.pool;

import java.util.concurrent.Executor;

import dev.outboard.api.WorkerExitedException;

/**
 * Hands work to the workers of a pool as the {@link Schedule} says, and takes what comes of it.
 *
 * @param <C> the contract
 */
final class Dispatch<C> {

	/** After so many tasks in one go, a thread that came to submit one leaves the rest to a thread of the pool's. */
	private static final int TASKS_IN_ONE_GO = 64;

	private final Schedule<C> schedule;
	private final Executor executor;
	private final boolean succession;
	private final Owner<C> owner;

	/** Hears of what concerns more than work. */
	interface Owner<C> {

		/** There is more to do than workers have room for. */
		void overloaded();

		/** A worker may be due to have a successor. */
		void due(Member<C> member);

		/** Nothing more is to be given to a worker; after {@code overtime} it may be stuck. */
		void retired(Member<C> member, boolean overtime);

		/** A worker may be gone. */
		void leftWork(Member<C> member);

		/** Some work came to its end. */
		void finished();

		/** Returns why no more work is done. */
		RuntimeException reasonOfClosing();
	}

	/**
	 * @param executor   lends threads
	 * @param succession whether workers are replaced after some calls
	 */
	Dispatch(Schedule<C> schedule, Executor executor, boolean succession, Owner<C> owner) {
		this.schedule = schedule;
		this.executor = executor;
		this.succession = succession;
		this.owner = owner;
	}

	/** Takes work. */
	void add(Work<C> work) {
		if (schedule.add(work)) {
			serveIdlest();
		} else {
			work.fail(owner.reasonOfClosing());
		}
	}

	/** Cancels what workers have of a map; what none has is up to the map. */
	void interrupt(MapRun<C, ?, ?> map) {
		for (Work<C> work : schedule.underWay()) {
			if (work instanceof Slice<C, ?, ?> slice && slice.isOf(map)) {
				slice.interrupt();
			}
		}
	}

	/** Gives work to the worker with least to do. */
	void serveIdlest() {
		schedule.idlest().ifPresentOrElse(this::serve, owner::overloaded);
	}

	/** Hands tasks to {@code member} while it has room; where a thread does so already, that one goes on. */
	void serve(Member<C> member) {
		if (member.turns.getAndIncrement() == 0) {
			serveInTurn(member);
		}
	}

	private void serveInTurn(Member<C> member) {
		int handed = 0;
		int turns;
		do {
			turns = member.turns.get();
			for (Work<C> work = schedule.take(member); work != null; work = schedule.take(member)) {
				hand(work, member);
				if (++handed == TASKS_IN_ONE_GO) {
					executor.execute(() -> serveInTurn(member));
					return;
				}
			}
		} while (!member.turns.compareAndSet(turns, 0));
		if (succession) {
			owner.due(member);
			schedule.idlest().filter(other -> other != member).ifPresent(this::serve);
		}
	}

	private void hand(Work<C> work, Member<C> member) {
		long begin = System.nanoTime();
		work.attempt(member.handle, new Work.Answer<>() {

			@Override
			public void answered(Work.Result<C> result) {
				Dispatch.this.answered(member, work, result, System.nanoTime() - begin);
			}

			@Override
			public void unanswered(WorkerExitedException failure) {
				Dispatch.this.unanswered(member, work, failure);
			}
		});
	}

	private void answered(Member<C> member, Work<C> work, Work.Result<C> result, long nanos) {
		for (Work<C> rest : result.rest()) {
			if (!schedule.giveBack(member, rest)) {
				rest.fail(owner.reasonOfClosing());
			}
		}
		Schedule.Next next = schedule.answered(member, work, result, nanos);
		serve(member);
		result.publish().run();
		switch (next) {
			case GO_ON -> {
				if (!result.rest().isEmpty()) {
					serveIdlest();
				}
			}
			case RETIRE -> owner.retired(member, result.overtime());
			case BURY -> owner.leftWork(member);
		}
		owner.finished();
	}

	private void unanswered(Member<C> member, Work<C> work, WorkerExitedException failure) {
		if (!schedule.unanswered(member, work, failure)) {
			work.fail(owner.reasonOfClosing());
		}
		serveIdlest();
		owner.leftWork(member);
	}
}
