package dev.outboard.bench.grpc;

import java.io.File;

import dev.outboard.bench.agent.ChildJvm;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

/** The child of gRPC: serves {@link Sums} at a Unix-domain socket, on the thread that reads. */
public final class GrpcChild {

	private GrpcChild() {
	}

	/** Serves until the parent ends. */
	public static void main(String[] arguments) throws Exception {
		ChildJvm.endWithInput();
		EpollEventLoopGroup threads = new EpollEventLoopGroup(1);
		ServerServiceDefinition service = ServerServiceDefinition.builder("dev.outboard.bench.Sums")
				.addMethod(Sums.ADD, ServerCalls.asyncUnaryCall((numbers, answer) -> {
					answer.onNext(add(numbers));
					answer.onCompleted();
				})) //
				.addMethod(Sums.ADD_ALL, ServerCalls.asyncBidiStreamingCall(GrpcChild::addAll))
				.addMethod(Sums.TAKE, ServerCalls.asyncUnaryCall((bytes, answer) -> {
					answer.onNext(new byte[] { (byte) bytes.length });
					answer.onCompleted();
				})).build();
		NettyServerBuilder.forAddress(new DomainSocketAddress(new File(arguments[0])))
				.channelType(EpollServerDomainSocketChannel.class).bossEventLoopGroup(threads).workerEventLoopGroup(threads)
				.directExecutor().maxInboundMessageSize(Integer.MAX_VALUE).addService(service).build().start();
		System.out.println("listening");
	}

	private static long[] add(long[] numbers) {
		return new long[] { numbers[0] + numbers[1] };
	}

	private static StreamObserver<long[]> addAll(StreamObserver<long[]> answers) {
		return new StreamObserver<>() {

			@Override
			public void onNext(long[] numbers) {
				answers.onNext(add(numbers));
			}

			@Override
			public void onError(Throwable thrown) {
				answers.onError(thrown);
			}

			@Override
			public void onCompleted() {
				answers.onCompleted();
			}
		};
	}
}
