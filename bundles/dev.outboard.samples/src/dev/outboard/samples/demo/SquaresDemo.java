package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Receiver;
import dev.outboard.samples.courier.Courier;

/** Numbers go through one pipe to a second process, and their squares through another to the console, until the end. */
@Component
public final class SquaresDemo implements Demo {

	private static final int COUNT = 10;

	private final Channels channels;

	@Activate
	public SquaresDemo(@Reference Channels channels) {
		this.channels = channels;
	}

	@Override
	public String name() {
		return "squares";
	}

	@Override
	public String description() {
		return "two processes behind one another, joined by pipes, to the end of the stream";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Courier> first = story.start(workers.create(Courier.class));
		WorkerHandle<Courier> second = story.start(workers.create(Courier.class));

		OneWayPipe<Integer> numbers = channels.oneWayPipe(Integer.class);
		OneWayPipe<Integer> squares = channels.oneWayPipe(Integer.class);
		WorkerCall<Void> sending = first.run(c -> c.sendNumbers(COUNT, numbers.sender()));
		WorkerCall<Void> squaring = second.run(c -> c.sendSquares(numbers.receiver(), squares.sender()));
		story.tell("pipe", "0 to " + (COUNT - 1) + " through " + first.displayName() + " and " + second.displayName());

		Optional<Integer> square = next(squares.receiver());
		while (square.isPresent()) {
			story.tell("square", square.get().toString());
			square = next(squares.receiver());
		}
		story.tell("end", "of the stream");

		Story.result(sending);
		Story.result(squaring);
		story.terminate(first);
		story.terminate(second);
		return 0;
	}

	/** Returns what comes next; empty at the end. */
	private static Optional<Integer> next(Receiver<Integer> from) throws InterruptedException {
		try {
			return Optional.of(from.receive());
		} catch (ChannelClosedException e) {
			return Optional.empty();
		}
	}
}
