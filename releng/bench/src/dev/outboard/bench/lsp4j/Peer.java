package dev.outboard.bench.lsp4j;

import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** What the child does for LSP4J. */
public interface Peer {

	/**
	 * What is to be added.
	 *
	 * @param a one number
	 * @param b the other
	 */
	record Sum(int a, int b) {
	}

	/** Adds. */
	@JsonRequest
	CompletableFuture<Integer> add(Sum sum);
}
