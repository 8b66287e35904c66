package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Tells the control side which one-way calls have returned: many in one message, while there is more to do. */
final class PostReceipts {

	private static final int BATCH = 64;

	private final Consumer<ByteBuffer> outlet;
	private final long[] ids = new long[BATCH];
	private int count;

	PostReceipts(Consumer<ByteBuffer> outlet) {
		this.outlet = outlet;
	}

	/** Takes one that has returned. */
	synchronized void add(long id) {
		ids[count++] = id;
		if (count == BATCH) {
			flush();
		}
	}

	/** Tells what hasn't been told. */
	synchronized void flush() {
		if (count > 0) {
			Output out = Message.begin(MessageKind.POSTS_DONE, 0);
			out.writeLength(count);
			for (int i = 0; i < count; i++) {
				out.writeLong(ids[i]);
			}
			count = 0;
			outlet.accept(out.toBuffer());
		}
	}
}
