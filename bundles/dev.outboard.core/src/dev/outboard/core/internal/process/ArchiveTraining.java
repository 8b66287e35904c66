package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.outboard.api.StartOptions;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.api.worker.StopReason;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

/**
 * A run of the host that leaves a class-data archive behind. It serves a worker of the JDK's own, so that nothing of a
 * contributor runs: {@code Runnable} is its contract, and {@code Thread}, which does nothing, implements it.
 *
 * @param choice    where the JVM comes from
 * @param java      its program
 * @param classPath the class path that the archive is for
 * @param born      hears of the child as soon as there is a process
 */
record ArchiveTraining(JavaChoice choice, Path java, List<Path> classPath, Consumer<ChildJvm> born)
		implements ClassArchives.Training {

	/** It takes seconds, at the lowest priority; on a busy machine, much longer. */
	private static final Duration LIMIT = Duration.ofMinutes(5);

	private static final List<String> NICE = List.of("/usr/bin/nice", "-n", "19");

	@Override
	public void run(Path output) throws IOException, InterruptedException {
		JavaCommand command = new JavaCommand(choice, java, StartOptions.defaults(), classPath, List.of())
				.withArchive(ClassArchive.make(output));
		Conversation conversation = new Conversation();
		ChildJvm child = new ChildStart(choice, "archive", setup(), Message.BASE_LIMIT, LIMIT, conversation)
				.run(Files.isExecutable(Path.of(NICE.get(0))) ? command.startedBy(NICE) : command, born);
		try {
			conversation.link.complete(child);
			conversation.end.completeOnTimeout("has not ended after " + LIMIT, LIMIT.toSeconds(), TimeUnit.SECONDS);
			String end = conversation.end.get();
			if (!Files.isRegularFile(output)) {
				throw new IOException("its JVM " + end + " and wrote none");
			}
		} catch (ExecutionException e) {
			throw new IOException(e.getCause());
		} finally {
			child.destroyForcibly();
		}
	}

	private static byte[] setup() {
		StartArguments none = StartArguments.forValues(Thread.class, List.of());
		return new Setup("outboard.archive", "0", "archive", 1, new Setup.Limits(1, Message.BASE_LIMIT),
				Runnable.class.getName(), Contract.of(Runnable.class).fingerprint(), Thread.class.getName(), none.types(),
				none.encode(List.of(), References.NONE)).toBytes();
	}

	/** Makes one call and asks the worker to end. */
	private static final class Conversation implements WorkerLink.Listener {

		private final CompletableFuture<WorkerLink> link = new CompletableFuture<>();
		private final CompletableFuture<String> end = new CompletableFuture<>();

		@Override
		public void received(byte[] bytes) {
			MessageKind kind = Message.read(bytes).kind();
			link.thenAccept(open -> answer(kind, open));
		}

		private static void answer(MessageKind kind, WorkerLink open) {
			switch (kind) {
				case READY -> {
					Output call = Message.begin(MessageKind.CALL, 1);
					call.writeLength(0);
					open.send(call.toBuffer());
				}
				case RESULT -> {
					Output stop = Message.begin(MessageKind.STOP, 0);
					stop.writeLength(StopReason.TERMINATED.ordinal());
					open.send(stop.toBuffer());
				}
				default -> open.close();
			}
		}

		@Override
		public void printed(WorkerLink.Stream stream, String line) {
			// The JVM reports on its archive; nobody reads it.
		}

		@Override
		public void ended(int code, String description) {
			end.complete(description);
		}
	}
}
