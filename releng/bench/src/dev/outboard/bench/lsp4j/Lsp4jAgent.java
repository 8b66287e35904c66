package dev.outboard.bench.lsp4j;

import java.util.Collections;

import org.eclipse.lsp4j.jsonrpc.Launcher;

import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Callers;
import dev.outboard.bench.agent.ChildJvm;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.agent.Paced;
import dev.outboard.bench.agent.Window;
import dev.outboard.bench.lsp4j.Peer.Sum;

/** The control side of LSP4J: JSON-RPC over the child's standard streams. */
public final class Lsp4jAgent {

	private Lsp4jAgent() {
	}

	/** Serves the driver. */
	public static void main(String[] arguments) throws Exception {
		Agent agent = new Agent();
		Process child = ChildJvm.start(Lsp4jChild.class);
		Launcher<Peer> launcher = Launcher.createLauncher(new Object(), Peer.class, child.getInputStream(),
				child.getOutputStream());
		launcher.startListening();
		Peer peer = launcher.getRemoteProxy();
		Latencies.Call add = () -> peer.add(new Sum(1, 2)).get();
		agent.with("call", argument -> Measure.ofEach(add)) //
				.with("paced", argument -> Paced.measure(add)) //
				.with("callers", count -> new Callers(Collections.nCopies(Integer.parseInt(count), add)).measure()) //
				.with("pipelined", argument -> Window.measure(() -> peer.add(new Sum(1, 2)))).serve();
		System.exit(0);
	}
}
