package dev.outboard.bench.grpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;

/** The service that gRPC calls: adds two numbers, in one call for each or in one stream, and takes bytes. */
final class Sums {

	/** Adds, by a call of its own. */
	static final MethodDescriptor<long[], long[]> ADD = method("Add", MethodType.UNARY, new Numbers());

	/** Adds, message by message of a stream. */
	static final MethodDescriptor<long[], long[]> ADD_ALL = method("AddAll", MethodType.BIDI_STREAMING, new Numbers());

	/** Takes bytes. */
	static final MethodDescriptor<byte[], byte[]> TAKE = method("Take", MethodType.UNARY, new Bytes());

	private Sums() {
	}

	private static <T> MethodDescriptor<T, T> method(String name, MethodType type, MethodDescriptor.Marshaller<T> marshaller) {
		return MethodDescriptor.newBuilder(marshaller, marshaller).setType(type)
				.setFullMethodName(MethodDescriptor.generateFullMethodName("dev.outboard.bench.Sums", name)).build();
	}

	/** Numbers as they are in memory: less work than any Protocol Buffers. */
	private static final class Numbers implements MethodDescriptor.Marshaller<long[]> {

		@Override
		public InputStream stream(long[] value) {
			ByteBuffer buffer = ByteBuffer.allocate(value.length * Long.BYTES);
			buffer.asLongBuffer().put(value);
			return new ByteArrayInputStream(buffer.array());
		}

		@Override
		public long[] parse(InputStream stream) {
			try {
				byte[] bytes = stream.readAllBytes();
				long[] value = new long[bytes.length / Long.BYTES];
				ByteBuffer.wrap(bytes).asLongBuffer().get(value);
				return value;
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	/** Bytes. */
	private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

		@Override
		public InputStream stream(byte[] value) {
			return new ByteArrayInputStream(value);
		}

		@Override
		public byte[] parse(InputStream stream) {
			try {
				return stream.readAllBytes();
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
