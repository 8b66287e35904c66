package dev.outboard.core.internal.signal;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerProperty;
import dev.outboard.api.WorkerSignal;
import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.event.MemberEvents;
import dev.outboard.core.internal.event.WatchedExecutor;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.Member;

/**
 * The signals and properties of one worker on the control side: keeps who listens through all its incarnations, and hands
 * values from the reader to the worker's dispatcher.
 */
public final class WorkerMembers {

	private final Dispatch dispatch;
	private final LongAdder arrived = new LongAdder();
	private final Map<String, SignalState> signals = new ConcurrentHashMap<>();
	private final Map<String, PropertyState> properties = new ConcurrentHashMap<>();

	/**
	 * @param dispatcher runs listeners and handlers, one after another
	 * @param outbox     takes messages for the worker
	 */
	public WorkerMembers(WatchedExecutor dispatcher, MemberEvents events, Outbox outbox, Problems problems) {
		this.dispatch = new Dispatch(dispatcher, events, outbox, problems);
	}

	/** Returns what takes the messages of an incarnation that is about to start. */
	public MemberInlet open(Contract contract, int incarnation) {
		return new MemberInlet(contract, incarnation, this);
	}

	/** Takes a result that is to be announced, on the reader's thread. */
	public void returned(Function function, Input result, int incarnation) {
		arrived();
		SignalState signal = signalState(function.signal().orElseThrow());
		if (signal.isHeard()) {
			dispatch.execute(() -> signal.deliver(() -> function.readResult(result), result.size(), 0, incarnation));
		}
	}

	/** Returns a signal; {@code T} is the type of its values. */
	@SuppressWarnings("unchecked")
	public <T> WorkerSignal<T> signal(Member signal) {
		return (WorkerSignal<T>) signalState(signal.name());
	}

	/**
	 * Returns a signal, of results or emitted, by its name.
	 *
	 * @throws IllegalArgumentException when {@code contract} has no such signal, or one of another type
	 */
	@SuppressWarnings("unchecked")
	public <T> WorkerSignal<T> signal(Contract contract, String name, Class<T> type) {
		List<Type> types = Stream.concat(
				contract.members().stream().filter(m -> m.isSignal() && m.name().equals(name)).map(Member::valueType),
				contract.functions().stream().filter(f -> f.signal().filter(name::equals).isPresent()).map(Function::resultType))
				.toList();
		if (types.isEmpty()) {
			throw new IllegalArgumentException(contract.type().getName() + " has no signal " + name + "; it has "
					+ names(contract));
		}
		for (Type actual : types) {
			if (raw(actual) != wrapped(type)) {
				throw new IllegalArgumentException("signal " + name + " of " + contract.type().getName() + " has values of type "
						+ actual.getTypeName() + ", not " + type.getTypeName());
			}
		}
		return (WorkerSignal<T>) signalState(name);
	}

	/** Returns a property; {@code T} is the type of its value. */
	@SuppressWarnings("unchecked")
	public <T> WorkerProperty<T> property(Member property,
			java.util.function.Function<Object, WorkerCall<Void>> setter) {
		return (WorkerProperty<T>) new PropertyView(property, propertyState(property), setter);
	}

	/** Counts a value that came. */
	void arrived() {
		arrived.increment();
	}

	/** Returns how many values of signals and properties, and results that are announced, came. */
	public long total() {
		return arrived.sum();
	}

	/** Returns how many values each signal dropped that dropped any, by their names. */
	public Map<String, Long> dropped() {
		Map<String, Long> dropped = new HashMap<>();
		signals.forEach((name, signal) -> {
			if (signal.dropped() > 0) {
				dropped.put(name, signal.dropped());
			}
		});
		return dropped;
	}

	SignalLane lane(Member member, int incarnation) {
		return new SignalLane(member, incarnation, signalState(member.name()), dispatch);
	}

	PropertyState propertyState(Member property) {
		return properties.computeIfAbsent(property.name(), name -> new PropertyState(name, dispatch));
	}

	private SignalState signalState(String signal) {
		return signals.computeIfAbsent(signal, name -> new SignalState(name, dispatch));
	}

	private static List<String> names(Contract contract) {
		return Stream.concat(contract.members().stream().filter(Member::isSignal).map(Member::name),
				contract.functions().stream().flatMap(f -> f.signal().stream())).distinct().sorted().toList();
	}

	private static Class<?> raw(Type type) {
		return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType()
				: type instanceof Class<?> plain ? wrapped(plain) : Object.class;
	}

	private static Class<?> wrapped(Class<?> type) {
		return MethodType.methodType(type).wrap().returnType();
	}
}
