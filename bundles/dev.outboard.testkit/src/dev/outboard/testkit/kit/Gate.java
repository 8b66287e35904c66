package dev.outboard.testkit.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.outboard.testkit.Await;

/**
 * A listener that keeps what it gets, and is held at the first value until it is opened.
 *
 * @param <T> the values
 */
final class Gate<T> implements Consumer<T> {

	private final List<T> values = new CopyOnWriteArrayList<>();
	private final CountDownLatch entered = new CountDownLatch(1);
	private final CountDownLatch open = new CountDownLatch(1);

	@Override
	public void accept(T value) {
		values.add(value);
		entered.countDown();
		try {
			if (!open.await(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("nobody opened the gate");
			}
		} catch (InterruptedException e) {
			throw new AssertionError("a listener was interrupted", e);
		}
	}

	/** Waits until the first value is here. */
	void awaitHeld() throws InterruptedException {
		if (!entered.await(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("no value came");
		}
	}

	void open() {
		open.countDown();
	}

	List<T> values() {
		return List.copyOf(values);
	}

	/** Waits until {@code value} is the last one. */
	void awaitLast(T value) {
		Await.until("the last value is " + value, () -> !values.isEmpty() && values.get(values.size() - 1).equals(value));
	}
}
