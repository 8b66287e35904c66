package dev.outboard.bench.floor;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Callers;
import dev.outboard.bench.agent.ChildJvm;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.agent.Paced;

/** The control side of the floor: what a bare Unix-domain socket between two JVMs does, without codec and dispatch. */
public final class FloorAgent {

	private static final long FOREVER = Long.MAX_VALUE;

	private final Path address;

	private FloorAgent(Path address) {
		this.address = address;
	}

	/** Serves the driver. */
	public static void main(String[] arguments) throws Exception {
		Agent agent = new Agent();
		Path folder = Files.createTempDirectory("floor");
		Path address = folder.resolve("s");
		folder.toFile().deleteOnExit();
		// deleted in reverse order
		address.toFile().deleteOnExit();
		ChildJvm.firstLine(ChildJvm.start(FloorChild.class, address.toString()));
		FloorAgent floor = new FloorAgent(address);
		agent.with("call", argument -> Measure.ofEach(floor.echo())) //
				.with("paced", argument -> Paced.measure(floor.echo())) //
				.with("callers", count -> floor.callers(Integer.parseInt(count))) //
				.with("pipelined", argument -> floor.pipelined()) //
				.with("stream", size -> floor.stream(Integer.parseInt(size))) //
				.with("start", argument -> floor.starts()).serve();
		System.exit(0);
	}

	private SocketChannel connect() throws IOException {
		return SocketChannel.open(UnixDomainSocketAddress.of(address));
	}

	private Latencies.Call echo() throws IOException {
		SocketChannel socket = connect();
		Ops.request(socket, Ops.ECHO, Ops.MESSAGE, FOREVER);
		ByteBuffer message = ByteBuffer.allocateDirect(Ops.MESSAGE);
		return () -> {
			Ops.write(socket, message.clear());
			Ops.fill(socket, message);
		};
	}

	/** A connection for each caller: nothing is shared. */
	private Measure callers(int count) throws IOException {
		List<Latencies.Call> each = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			each.add(echo());
		}
		return new Callers(each).measure();
	}

	/** An echo with 256 messages on their way: those of a batch share a write, here and there. */
	private Measure pipelined() throws IOException {
		SocketChannel socket = connect();
		ByteBuffer batch = ByteBuffer.allocateDirect(256 * Ops.MESSAGE);
		return Measure.ofWork(n -> {
			long batches = Math.max(1, n * Ops.MESSAGE / batch.capacity());
			Ops.request(socket, Ops.REFLECT, batch.capacity(), batches);
			for (long i = 0; i < batches; i++) {
				Ops.write(socket, batch.clear());
				Ops.fill(socket, batch);
			}
		});
	}

	/** One way; small messages are copied into batches. */
	private Measure stream(int size) throws IOException {
		SocketChannel socket = connect();
		ByteBuffer message = ByteBuffer.allocateDirect(size);
		ByteBuffer batch = ByteBuffer.allocateDirect(Math.max(size, Ops.BATCH / size * size));
		return Measure.ofWork(n -> {
			Ops.request(socket, Ops.SINK, size, n);
			for (long i = 0; i < n; i++) {
				batch.put(message.clear());
				if (batch.remaining() < size || i == n - 1) {
					Ops.write(socket, batch.flip());
					batch.clear();
				}
			}
			Ops.fill(socket, ByteBuffer.allocate(1));
		});
	}

	/** The start of a JVM that does nothing but say a word on standard output. */
	private Measure starts() {
		return n -> {
			Latencies latencies = new Latencies(n);
			for (long i = 0; i < n; i++) {
				long begin = System.nanoTime();
				Process child = ChildJvm.start(FirstWords.class);
				ChildJvm.firstLine(child);
				latencies.add(System.nanoTime() - begin);
				child.getOutputStream().close();
				child.waitFor();
			}
			return latencies.figures();
		};
	}
}
