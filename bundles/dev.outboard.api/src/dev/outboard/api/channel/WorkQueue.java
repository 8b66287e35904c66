package dev.outboard.api.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A queue between processes: any number of producers and consumers, on either side of the border, first in first out
 * for what one thread puts. It may be used on any thread; one that must not wait, as the UI thread, gets an {@link
 * IllegalStateException} where it would have to.
 *
 * <p><b>Putting.</b> As a rule {@code put} and {@code offer} return before the item has left the process, within a
 * fraction of a millisecond; {@link #awaitFlush} waits until it has. Whatever a worker has put precedes its next
 * result, signal, and orderly end. What a process has not sent when it is killed is lost. Null is refused; so is, with
 * an {@link IllegalArgumentException}, an item of another type than the queue's, and one of more than 64 MiB encoded,
 * or more than the message limit of the worker that puts it. Any worker can take any item, whatever its own limit.
 *
 * <p><b>Taking.</b> A consumer that takes many items quickly is sent some ahead. They count as being in the queue, and
 * are asked back when another consumer, or {@code poll}, {@code remove} or {@code clear}, lacks them. One process that
 * takes gets items in the order in which they were put; where several do, each goes on with what it was sent ahead
 * while others take what follows, and what one gives back comes before what is still there. Where a consumer's process
 * is killed, what it had been sent ahead goes back to the head of the queue in its old order, and so does what it may
 * have taken without the queue having heard of it: such an item is delivered twice. {@code poll} and {@code peek}
 * return null for a queue without an item; {@code poll} does so as well on a thread that must not wait, and after five
 * seconds, where only another process could bring an item, and so does {@code remove}; {@code offer} says false
 * likewise where it is another process that has room.
 *
 * <p><b>Looking.</b> Iterators show the queue as it was at about the time at which they got there, and can remove.
 *
 * <p><b>Joinable queues</b>, {@linkplain QueueOptions#onDone() created so}, keep an item that was taken until it is
 * done with: by {@link #taskDone()}, or as a {@link Task}. When the worker that took it ends before, it goes back to
 * the head, and its deliveries are counted; at the limit it goes to the {@link #deadLetters()}. After a kill also what
 * had been sent ahead counts as delivered. What is removed by {@code remove(Object)}, {@code clear} or an iterator is
 * done with.
 *
 * @param <E> the items
 * @since 0.1
 */
@ProviderType
public interface WorkQueue<E> extends BlockingQueue<E>, Channel {

	/**
	 * Takes no more items. Those in it can still be taken, and those whose {@code put} has returned get there before
	 * the end. After the last one, who takes or waits for one gets a {@link ChannelClosedException}, and {@code poll}
	 * returns null; whoever puts one, or waits for room, gets that exception at once.
	 */
	@Override
	void close();

	/**
	 * Waits until the queue has all that was put here before; false when it has not within {@code timeout}.
	 *
	 * @throws InterruptedException when this thread is interrupted before
	 */
	boolean awaitFlush(Duration timeout) throws InterruptedException;

	/** Drops what was put here and has not been sent, and returns how many items that were. */
	int discardUnsent();

	/**
	 * Says that the oldest item that this thread took, other than as a {@link Task}, and has not said so of, is done
	 * with.
	 *
	 * @throws IllegalStateException when there is none, or the queue isn't joinable
	 */
	void taskDone();

	/**
	 * Returns the next item as a task; waits for one.
	 *
	 * @throws InterruptedException   when this thread is interrupted before; nothing was taken
	 * @throws ChannelClosedException when the queue is closed and empty
	 * @throws IllegalStateException  when the queue isn't joinable, or this thread may not wait and would have to
	 */
	Task<E> takeTask() throws InterruptedException;

	/** Returns the next item as a task, likewise; empty when there is none within {@code timeout}. */
	Optional<Task<E>> pollTask(Duration timeout) throws InterruptedException;

	/**
	 * Waits until each item that was put is done with, or has gone to the dead letters.
	 *
	 * @throws InterruptedException  when this thread is interrupted before
	 * @throws IllegalStateException when the queue isn't joinable, or this thread may not wait and would have to
	 */
	void join() throws InterruptedException;

	/** Waits likewise; false when it has not come to that within {@code timeout}. */
	boolean join(Duration timeout) throws InterruptedException;

	/**
	 * Returns how many items are not done with.
	 *
	 * @throws IllegalStateException when the queue isn't joinable
	 */
	int unfinished();

	/**
	 * Returns the queue of the items that were delivered as often as the options allow, and not done with. It has no
	 * bound, isn't joinable, and lasts as long as somebody holds it, or this.
	 *
	 * @throws IllegalStateException when the queue isn't joinable
	 */
	WorkQueue<E> deadLetters();
}
