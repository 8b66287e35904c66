package dev.outboard.bench.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.outboard.bench.agent.Figures;

/** An agent that runs, as the driver talks to it. It ends, with all that it has started, when it is closed. */
final class AgentProcess implements AutoCloseable {

	private static final String END = "ended";
	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Process process;
	private final Writer commands;
	private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
	private final Thread killer = new Thread(this::kill);

	/** Something could not be measured; the message says why. */
	static final class NotTaken extends Exception {

		private static final long serialVersionUID = 1L;

		NotTaken(String why) {
			super(why);
		}
	}

	AgentProcess(Process process) {
		this.process = process;
		commands = process.outputWriter(StandardCharsets.UTF_8);
		Runtime.getRuntime().addShutdownHook(killer);
		Thread.ofPlatform().daemon().name("bench-answers").start(this::read);
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			lines.lines().forEach(answers::add);
		} catch (IOException | UncheckedIOException e) {
			answers.add("failed " + e.getMessage());
		}
		answers.add(END);
	}

	/** Waits until it is ready to be asked. */
	void awaitReady(Duration limit) throws NotTaken, InterruptedException {
		String first = next(limit);
		if (!first.equals("ready")) {
			throw new NotTaken("it did not start: " + first);
		}
	}

	/** Has something done {@code n} times, and returns what that yielded. */
	Figures measure(String measure, long n, Duration limit) throws NotTaken, InterruptedException {
		try {
			commands.write(measure + " " + n + "\n");
			commands.flush();
		} catch (IOException e) {
			throw new NotTaken("its process has ended");
		}
		String answer = next(limit);
		if (!answer.startsWith("ok ")) {
			throw new NotTaken(answer);
		}
		return Figures.parse(answer.substring(3));
	}

	private String next(Duration limit) throws NotTaken, InterruptedException {
		String line = answers.poll(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
		if (line == null) {
			throw new NotTaken("no answer within the row's time");
		}
		return line;
	}

	private void kill() {
		List<ProcessHandle> all = process.descendants().toList();
		process.destroyForcibly();
		all.forEach(ProcessHandle::destroyForcibly);
	}

	/** Lets it end in order, for a while. */
	@Override
	public void close() throws InterruptedException {
		List<ProcessHandle> all = process.descendants().toList();
		try {
			commands.close();
		} catch (IOException e) {
			// it has ended, which is what is wanted
			answers.add(END);
		}
		if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
			kill();
			process.waitFor();
		}
		all.forEach(ProcessHandle::destroyForcibly);
		Runtime.getRuntime().removeShutdownHook(killer);
	}
}
