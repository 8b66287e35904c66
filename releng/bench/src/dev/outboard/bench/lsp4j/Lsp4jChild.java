package dev.outboard.bench.lsp4j;

import java.io.BufferedOutputStream;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.jsonrpc.Launcher;

/** The child of LSP4J: JSON-RPC over its standard streams, which is how language servers are run. */
public final class Lsp4jChild implements Peer {

	private Lsp4jChild() {
	}

	/** Serves until the parent ends. */
	public static void main(String[] arguments) throws Exception {
		var output = new BufferedOutputStream(System.out);
		System.setOut(System.err);
		Launcher.createLauncher(new Lsp4jChild(), Peer.class, System.in, output).startListening().get();
		System.exit(0);
	}

	@Override
	public CompletableFuture<Integer> add(Sum sum) {
		return CompletableFuture.completedFuture(sum.a() + sum.b());
	}
}
