package dev.outboard.host.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerLifecycle;
import dev.outboard.host.internal.serve.WorkerServer;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

/**
 * Serves a worker of the host's own, so that all that serving one takes is loaded and linked when the real one comes. Of
 * the contributor's code nothing runs: its classes are loaded, and not initialised.
 */
final class WarmUp {

	/** What the worker of the warm-up does: calls of the usual shapes, and a member of each kind. */
	public interface Part {

		/** Does nothing. */
		void pause();

		/** Adds. */
		int add(int a, int b);

		/** Adds. */
		long add(long a, long b);

		/** Returns what it gets. */
		double echo(double value);

		/** Returns what it gets. */
		String echo(String line);

		/** Returns what it gets. */
		List<String> echo(List<String> lines);

		/** Is never emitted. */
		Signal<Integer> signal();

		/** Never changes. */
		Property<Integer> property();
	}

	/** Does it. */
	public static final class Player implements Part, WorkerLifecycle {

		private final Signal.Emitter<Integer> signal = new Signal.Emitter<>();
		private final Property.Source<Integer> property = new Property.Source<>(0);

		@Override
		public void pause() {
			// The call is all there is to it.
		}

		@Override
		public int add(int a, int b) {
			return a + b;
		}

		@Override
		public long add(long a, long b) {
			return a + b;
		}

		@Override
		public double echo(double value) {
			return value;
		}

		@Override
		public String echo(String line) {
			return line;
		}

		@Override
		public List<String> echo(List<String> lines) {
			return lines;
		}

		@Override
		public Signal<Integer> signal() {
			return signal;
		}

		@Override
		public Property<Integer> property() {
			return property;
		}
	}

	private static final Map<Class<?>, Object> VALUES = Map.of(int.class, 1, long.class, 1L, double.class, 1.0,
			String.class, "", List.class, List.of(""));

	/** The first loads and links; after some the JIT has compiled what is used most. */
	private static final int ROUNDS = 20;

	private final ClassLoader loader;
	private final WorkerServer server;
	private int open;

	private WarmUp(ClassLoader loader) {
		this.loader = loader;
		StartArguments none = StartArguments.forValues(Player.class, List.of());
		this.server = new WorkerServer(new Setup("warm-up", "0", "warm-up", 1, new Setup.Limits(1, Message.BASE_LIMIT),
				Part.class.getName(), Contract.of(Part.class).fingerprint(), Player.class.getName(), none.types(),
				none.encode(List.of(), References.NONE)), this::hear);
	}

	/**
	 * @param provisional names the classes that are likely to be needed
	 * @return the contract that it names; empty where that is none
	 */
	static Optional<Contract> run(Setup provisional, ClassLoader loader) {
		for (int i = 0; i < ROUNDS; i++) {
			new WarmUp(loader).run();
		}
		// What the watch of the parent begins with.
		ProcessHandle.current().parent();
		return FirstLook.at(provisional.contract(), provisional.implementation(), loader);
	}

	private void run() {
		for (Function function : Contract.of(Part.class).functions()) {
			Output call = Message.begin(MessageKind.CALL, ++open);
			call.writeLength(function.index());
			function.writeArguments(call, values(function));
			server.received(call.toByteArray());
		}
		server.run(loader);
		server.announceEnd();
	}

	private static Object[] values(Function function) {
		Class<?>[] types = function.method().getParameterTypes();
		Object[] values = new Object[types.length];
		for (int i = 0; i < types.length; i++) {
			values[i] = VALUES.get(types[i]);
		}
		return values;
	}

	/** Ends the worker once it has answered all calls. */
	private void hear(ByteBuffer message) {
		MessageKind kind = Message.read(message).kind();
		if ((kind == MessageKind.RESULT || kind == MessageKind.FAILURE) && --open == 0) {
			Output stop = Message.begin(MessageKind.STOP, 0);
			stop.writeLength(StopReason.TERMINATED.ordinal());
			server.received(stop.toByteArray());
		}
	}
}
