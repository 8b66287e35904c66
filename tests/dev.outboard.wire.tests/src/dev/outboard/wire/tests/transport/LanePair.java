package dev.outboard.wire.tests.transport;

import java.io.IOException;

import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.support.Sockets;

/**
 * Two connections of which one offers memory and the other one takes it: at the ends of one socket, or either of them with
 * a peer made by hand.
 */
final class LanePair implements AutoCloseable {

	final Connection near = new Connection("near#1", LaneMessages.LIMIT);
	final Connection far = new Connection("far#2", LaneMessages.LIMIT);
	final RecordingHandler atNear = new RecordingHandler();
	final RecordingHandler atFar = new RecordingHandler();
	final Sockets sockets;
	private LanePeer peer;

	LanePair() throws IOException {
		sockets = Sockets.open(Sockets.Kind.UNIX);
		near.offerLane();
		far.takeLane();
	}

	void open() throws IOException {
		near.open(sockets.near(), atNear);
		far.open(sockets.far(), atFar);
	}

	/** Opens the one that offers, and returns its peer. */
	LanePeer openNear() throws IOException {
		near.open(sockets.near(), atNear);
		peer = new LanePeer(sockets.far());
		return peer;
	}

	/** Opens the one that takes, and returns its peer. */
	LanePeer openFar() throws IOException {
		far.open(sockets.far(), atFar);
		peer = new LanePeer(sockets.near());
		return peer;
	}

	@Override
	public void close() throws IOException {
		near.close();
		far.close();
		sockets.close();
		if (peer != null) {
			peer.close();
		}
	}
}
