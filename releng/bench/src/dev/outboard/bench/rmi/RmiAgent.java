package dev.outboard.bench.rmi;

import java.rmi.registry.LocateRegistry;
import java.util.Collections;

import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Callers;
import dev.outboard.bench.agent.ChildJvm;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.agent.Paced;

/** The control side of RMI over loopback, as the JDK has it; it knows synchronous calls only. */
public final class RmiAgent {

	private RmiAgent() {
	}

	/** Serves the driver. */
	public static void main(String[] arguments) throws Exception {
		Agent agent = new Agent();
		int port = Integer.parseInt(ChildJvm.firstLine(ChildJvm.start(RmiChild.class)));
		Adder adder = (Adder) LocateRegistry.getRegistry("localhost", port).lookup(RmiChild.NAME);
		Latencies.Call add = () -> adder.add(1, 2);
		agent.with("call", argument -> Measure.ofEach(add)) //
				.with("paced", argument -> Paced.measure(add)) //
				.with("callers", count -> new Callers(Collections.nCopies(Integer.parseInt(count), add)).measure()) //
				.with("bytes", size -> {
					byte[] bytes = new byte[Integer.parseInt(size)];
					return Measure.ofEach(() -> adder.length(bytes));
				}) //
				.with("doubles", size -> {
					double[] numbers = new double[Integer.parseInt(size) / Double.BYTES];
					return Measure.ofEach(() -> adder.length(numbers));
				}).serve();
		System.exit(0);
	}
}
