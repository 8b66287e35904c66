package dev.outboard.bench.rmi;

import java.io.IOException;
import java.net.ServerSocket;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;

import dev.outboard.bench.agent.ChildJvm;

/** The child of RMI: exports an {@link Adder}, and says at which port its registry is. */
public final class RmiChild implements Adder {

	/** The name in the registry. */
	static final String NAME = "adder";

	// what nobody refers to is not exported for long
	private static final Adder EXPORTED = new RmiChild();

	private RmiChild() {
	}

	/** Serves until the parent ends. */
	public static void main(String[] arguments) throws Exception {
		ChildJvm.endWithInput();
		int port = freePort();
		Registry registry = LocateRegistry.createRegistry(port);
		registry.bind(NAME, UnicastRemoteObject.exportObject(EXPORTED, 0));
		System.out.println(port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public int add(int a, int b) {
		return a + b;
	}

	@Override
	public int length(byte[] bytes) {
		return bytes.length;
	}

	@Override
	public int length(double[] numbers) {
		return numbers.length;
	}
}
