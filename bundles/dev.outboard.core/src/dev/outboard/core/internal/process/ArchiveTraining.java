package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.outboard.api.StartOptions;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.api.worker.StopReason;
import dev.outboard.host.internal.Rehearsal;
import dev.outboard.host.internal.RehearsalWorker;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

/**
 * A run of the host that leaves a class-data archive behind. It serves a worker of the host's own, which loads the
 * contributor's classes but runs nothing of them.
 *
 * @param choice    where the JVM comes from
 * @param java      its program
 * @param classPath the class path that the archive is for
 * @param classes   the names of the contributor's contract and implementation, in this order, to be in it
 * @param born      hears of the child as soon as there is a process
 */
record ArchiveTraining(JavaChoice choice, JavaProgram java, List<Path> classPath, List<String> classes,
		Consumer<ChildJvm> born) implements ClassArchives.Training {

	/** It takes seconds, at the lowest priority; on a busy machine, much longer. */
	private static final Duration LIMIT = Duration.ofMinutes(5);

	private static final List<String> NICE = List.of("/usr/bin/nice", "-n", "19");

	@Override
	public void run(Path output) throws IOException, InterruptedException {
		JavaCommand command = new JavaCommand(choice, java, StartOptions.defaults(), classPath, List.of())
				.withArchive(ClassArchive.make(output));
		Conversation conversation = new Conversation(classes);
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
		StartArguments none = StartArguments.forValues(RehearsalWorker.class, List.of());
		return new Setup("outboard.archive", "0", "archive", 1, new Setup.Limits(1, Message.BASE_LIMIT),
				Rehearsal.class.getName(), Contract.of(Rehearsal.class).fingerprint(), RehearsalWorker.class.getName(),
				none.types(), none.encode(List.of(), References.NONE)).toBytes();
	}

	/** Makes some calls, one after another, and asks the worker to end. */
	private static final class Conversation implements WorkerLink.Listener {

		private final CompletableFuture<WorkerLink> link = new CompletableFuture<>();
		private final CompletableFuture<String> end = new CompletableFuture<>();
		private final Iterator<ByteBuffer> messages;

		Conversation(List<String> classes) {
			Object note = new Rehearsal.Note("archive", Map.of("a", 1L));
			messages = List.of(call("look", classes.toArray()), call("note", 1, true, new double[] { 1 }, note), stop()).iterator();
		}

		@Override
		public void received(byte[] bytes) {
			MessageKind kind = Message.read(bytes).kind();
			link.thenAccept(open -> answer(kind, open));
		}

		private void answer(MessageKind kind, WorkerLink open) {
			switch (kind) {
				case READY, RESULT -> open.send(messages.next());
				case FAILURE, START_FAILURE, ENDING -> open.close();
				default -> {
					// What its members tell.
				}
			}
		}

		private static ByteBuffer call(String name, Object... arguments) {
			Function function = Contract.of(Rehearsal.class).functions().stream()
					.filter(each -> each.method().getName().equals(name)).findFirst().orElseThrow();
			Output call = Message.begin(MessageKind.CALL, function.index() + 1L);
			call.writeLength(function.index());
			function.writeArguments(call, arguments);
			return call.toBuffer();
		}

		private static ByteBuffer stop() {
			Output stop = Message.begin(MessageKind.STOP, 0);
			stop.writeLength(StopReason.TERMINATED.ordinal());
			return stop.toBuffer();
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
