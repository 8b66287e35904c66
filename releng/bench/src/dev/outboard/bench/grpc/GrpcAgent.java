package dev.outboard.bench.grpc;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Callers;
import dev.outboard.bench.agent.ChildJvm;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.agent.Paced;
import dev.outboard.bench.agent.Window;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;

/** The control side of gRPC: over a Unix-domain socket with direct executors, the fastest it can be had. */
public final class GrpcAgent {

	private GrpcAgent() {
	}

	/** Serves the driver. */
	public static void main(String[] arguments) throws Exception {
		Agent agent = new Agent();
		Path folder = Files.createTempDirectory("grpc");
		File socket = folder.resolve("s").toFile();
		folder.toFile().deleteOnExit();
		// deleted in reverse order
		socket.deleteOnExit();
		ChildJvm.firstLine(ChildJvm.start(GrpcChild.class, socket.getPath()));
		ManagedChannel channel = NettyChannelBuilder.forAddress(new DomainSocketAddress(socket))
				.eventLoopGroup(new EpollEventLoopGroup(1)).channelType(EpollDomainSocketChannel.class).directExecutor()
				.usePlaintext().build();
		long[] numbers = { 1, 2 };
		Latencies.Call add = () -> ClientCalls.blockingUnaryCall(channel, Sums.ADD, CallOptions.DEFAULT, numbers);
		agent.with("call", argument -> Measure.ofEach(add)) //
				.with("paced", argument -> Paced.measure(add)) //
				.with("callers", count -> new Callers(Collections.nCopies(Integer.parseInt(count), add)).measure()) //
				.with("pipelined", argument -> Measure.ofWork(n -> stream(channel, n))) //
				.with("bytes", size -> {
					byte[] bytes = new byte[Integer.parseInt(size)];
					return Measure
							.ofEach(() -> ClientCalls.blockingUnaryCall(channel, Sums.TAKE, CallOptions.DEFAULT, bytes));
				}).serve();
		System.exit(0);
	}

	/** The best that gRPC can do: one stream, in which all messages share a call. */
	private static void stream(ManagedChannel channel, long n) throws InterruptedException {
		Window window = new Window();
		StreamObserver<long[]> requests = ClientCalls
				.asyncBidiStreamingCall(channel.newCall(Sums.ADD_ALL, CallOptions.DEFAULT), new StreamObserver<>() {

					@Override
					public void onNext(long[] sum) {
						window.leave(null);
					}

					@Override
					public void onError(Throwable thrown) {
						window.leave(thrown);
					}

					@Override
					public void onCompleted() {
						// the window knows
					}
				});
		for (long i = 0; i < n; i++) {
			window.enter();
			requests.onNext(new long[] { i, 2 });
		}
		window.drain();
		requests.onCompleted();
	}
}
