package dev.outboard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/**
 * The control side's view of one worker. All methods may be called on any thread; only those of {@link #blocking()} and
 * {@link #join(Duration)} wait.
 *
 * <p>A function may take one {@code IProgressMonitor}, or null for none: the caller's is told on the completion thread,
 * before the call completes, what the function reports, and is asked a few times a second whether it was cancelled.
 * Cancelling the call cancels the function's monitor, too.
 *
 * <p>Each of the calling methods takes a lambda, applies it to a recording stub on the caller's thread, and records
 * exactly one call, whose arguments are encoded before it returns: later changes to them don't matter. What it can't use
 * is an {@link IllegalArgumentException} that shows the remedy. A call made while the worker starts waits for it. A call
 * made before {@link #start()} or after the end completes exceptionally.
 *
 * @param <C> the contract
 * @since 0.1
 */
@ProviderType
public interface WorkerHandle<C> {

	/** Returns the definition it is a worker of. */
	WorkerDefinition definition();

	/** Returns the id of this worker: unique for as long as the framework runs. */
	String instanceId();

	/** Returns a short name for people: the last part of the definition's id and the instance id, as in {@code upper#3}. */
	String displayName();

	/**
	 * Returns the options it was created with, its definition's among them. When its bundle has been updated, it is
	 * started again with what the definition then says of its JVM, environment and folder; what is said of calls, restarts
	 * and deadlines stays.
	 */
	StartOptions options();

	/** Returns the state it is in now. */
	WorkerState state();

	/** Returns how often it was started so far: 0 before the first time. */
	int incarnation();

	/** Returns the operating system's id of its process, where it has one now. */
	OptionalLong pid();

	/** Returns when it began to run; empty before that. */
	Optional<Instant> runningSince();

	/** Returns a future of what the worker uses, does and waits for now; it completes within about a second. */
	CompletableFuture<WorkerMetrics> metrics();

	/**
	 * Tells {@code listener} what the worker uses, does and waits for: now, and then again and again until its end.
	 * Only while somebody observes, or asks for {@link #metrics()}, is anything measured, and the worker is asked no more
	 * than once in a second, however many observe.
	 *
	 * @param interval the time between two samples
	 * @param listener called on a thread of its own; while it is busy, samples are
	 *                 {@linkplain Subscription#dropped() dropped}
	 * @throws IllegalArgumentException when the interval isn't positive
	 */
	Subscription observeMetrics(Duration interval, Consumer<? super WorkerMetrics> listener);

	/**
	 * Returns the calls of functions that take a progress monitor and have not answered yet, whoever made them, oldest
	 * first, and each of them the same object every time. An event on the progress topic says that there is one; see {@link dev.outboard.api.event}.
	 */
	List<MonitoredCall> monitoredCalls();

	/**
	 * Lets the worker log from {@code level} on, in this incarnation and in those that follow. At first that is
	 * {@code INFO}. Loggers of {@code java.util.logging} to which the worker gave a level of their own keep it.
	 */
	void logLevel(System.Logger.Level level);

	/** Returns the level that the worker logs from. */
	System.Logger.Level logLevel();

	/**
	 * Starts it, and returns at once.
	 *
	 * @return this handle
	 * @throws IllegalStateException when it was started before
	 */
	WorkerHandle<C> start();

	/**
	 * Returns a future that completes when the worker runs, or fails with a {@link WorkerStartException} when it can't.
	 * Completing or cancelling it affects nobody else.
	 */
	CompletableFuture<WorkerHandle<C>> ready();

	/**
	 * Returns a future that completes once, at the worker's end, and waits for no listener. Completing or cancelling it
	 * affects nobody else.
	 */
	CompletableFuture<ExitStatus> onExit();

	/**
	 * Calls a function that returns a value.
	 *
	 * @return the call; it fails with a {@link RemoteWorkerException} when the function throws, and with a
	 *         {@link WorkerExitedException} when the worker ends before it answers
	 * @throws IllegalArgumentException when {@code call} isn't exactly one call, or an argument can't be encoded
	 */
	<R> WorkerCall<R> call(ContractFunction<? super C, ? extends R> call);

	/**
	 * Calls a function and waits for its end, but not for its result; otherwise like {@link #call(ContractFunction)}.
	 */
	WorkerCall<Void> run(ContractAction<? super C> call);

	/**
	 * Calls a function that returns a {@code CompletionStage}: the call completes as the stage does; otherwise like
	 * {@link #call(ContractFunction)}.
	 */
	<R> WorkerCall<R> callStage(ContractFunction<? super C, ? extends CompletionStage<? extends R>> call);

	/**
	 * Calls a function one-way: its result is dropped, and what it throws is logged and announced on the error topic. So
	 * are calls that the worker's end leaves open. The limit of {@link CallPolicy} holds for them, too.
	 *
	 * @throws IllegalArgumentException when {@code call} isn't exactly one call, or an argument can't be encoded
	 * @throws IllegalStateException    when the worker wasn't started or has ended
	 * @throws CallRejectedException    at the limit of calls without an answer
	 */
	void post(ContractAction<? super C> call);

	/**
	 * Returns an implementation of the contract whose methods wait for the answer, for thirty seconds at most; see
	 * {@link #blocking(Duration)}.
	 */
	default C blocking() {
		return blocking(Duration.ofSeconds(30));
	}

	/**
	 * Returns an implementation of the contract whose methods wait for the answer. They throw
	 * <ul>
	 * <li>{@link IllegalStateException} at once on the UI thread and on every thread that Outboard delivers on: there a
	 * wait could freeze the window, or wait for itself;</li>
	 * <li>{@link RemoteWorkerException} when the function throws;</li>
	 * <li>{@link WorkerExitedException} when the worker ends before it answers;</li>
	 * <li>{@link WorkerTimeoutException} when {@code timeout} passes first; the call is cancelled in the worker.</li>
	 * </ul>
	 */
	C blocking(Duration timeout);

	/**
	 * Returns a signal of the contract, as in {@code handle.signal(Laser::temperature)}. Subscribe before {@link #start()},
	 * and nothing is missed.
	 *
	 * @throws IllegalArgumentException when {@code member} doesn't just return one signal
	 */
	<T> WorkerSignal<T> signal(ContractFunction<? super C, ? extends Signal<T>> member);

	/**
	 * Returns a signal by its name: one that announces results, or a member of the contract, as in
	 * {@code handle.signal("add_two_finished", Integer.class)}.
	 *
	 * @param type the class of its values; {@code Void.class} for a function that returns nothing
	 * @throws IllegalArgumentException when the contract has no such signal, or one of another type
	 */
	<T> WorkerSignal<T> signal(String name, Class<T> type);

	/**
	 * Returns a property of the contract, as in {@code handle.property(Laser::connected)}.
	 *
	 * @throws IllegalArgumentException when {@code member} doesn't just return one property
	 */
	<T> WorkerProperty<T> property(ContractFunction<? super C, ? extends Property<T>> member);

	/**
	 * Asks the worker to end in order: the running call may finish, queued ones complete exceptionally, its
	 * {@code stopping} is called. Where that takes longer than {@link StartOptions#stopDeadline()}, it is destroyed.
	 *
	 * @return as {@link #onExit()}
	 */
	CompletableFuture<ExitStatus> terminate();

	/**
	 * Ends the worker at once, and with it the processes that it started.
	 *
	 * @return as {@link #onExit()}
	 */
	CompletableFuture<ExitStatus> kill();

	/**
	 * Waits for the worker's end.
	 *
	 * @return whether it has ended
	 * @throws IllegalStateException on the UI thread and on every thread that Outboard delivers on
	 */
	boolean join(Duration timeout) throws InterruptedException;
}
