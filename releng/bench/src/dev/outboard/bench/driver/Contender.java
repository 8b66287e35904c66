package dev.outboard.bench.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.driver.AgentProcess.NotTaken;

/** One subject of a row while that is measured: its agent, and the figures so far; or why there are none. */
final class Contender implements AutoCloseable {

	// a repeat keeps the time of each call
	private static final long MOST = 5_000_000;

	private final Row row;
	private final Settings settings;
	private final Subject subject;
	private final Instant deadline;
	private final List<Figures> repeats = new ArrayList<>();
	private AgentProcess agent;
	private long count;
	private String failure = "";

	Contender(Row row, Subject subject, Settings settings, Instant deadline) {
		this.row = row;
		this.subject = subject;
		this.settings = settings;
		this.deadline = deadline;
	}

	/** What is done with the agent. */
	private interface Step {
		void run() throws NotTaken, IOException, InterruptedException;
	}

	private void attempt(Step step) throws InterruptedException {
		if (!failure.isEmpty()) {
			return;
		}
		try {
			step.run();
		} catch (NotTaken | IOException | RuntimeException e) {
			failure = e instanceof NotTaken ? e.getMessage() : e.toString();
			close();
		}
	}

	/** Starts the agent. */
	void start(Launcher launcher, Path log) throws InterruptedException {
		attempt(() -> {
			String obstacle = launcher.obstacle(subject, row.isPinned()).orElse("");
			if (!obstacle.isEmpty()) {
				throw new NotTaken(obstacle);
			}
			agent = new AgentProcess(launcher.start(subject, row.isPinned(), log));
			agent.awaitReady(left());
		});
	}

	/** Runs it until it is warm, and finds out how many make a repeat. */
	void warmUp() throws InterruptedException {
		attempt(() -> {
			int fixed = row.count(settings.quick());
			if (fixed > 0) {
				count = fixed;
				ask(1);
				return;
			}
			WarmUp warmUp = new WarmUp(settings.warmUp(), settings.longestWarmUp());
			long done = 0;
			count = 1;
			while (warmUp.goesOn(done < row.warmUpCount())) {
				done += count;
				double each = ask(count).get(Figures.ELAPSED) / count;
				warmUp.saw(each);
				count = (long) Math.clamp(settings.repeat().toNanos() / Math.max(each, 0.1), 1, Math.min(MOST, count * 8));
			}
		});
	}

	/** Measures it once. */
	void repeat() throws InterruptedException {
		attempt(() -> repeats.add(ask(count)));
	}

	private Figures ask(long n) throws NotTaken, InterruptedException {
		Figures said = agent.measure(row.measures().get(subject), n, left());
		// several callers may have made some more, so that each has its share
		double rate = said.byName().getOrDefault("calls", (double) n) * 1e9 / said.get(Figures.ELAPSED);
		Figures more = said.and(Figure.RATE.name(), rate);
		return row.bytes() > 0 ? more.and(Figure.BANDWIDTH.name(), rate * row.bytes()) : more;
	}

	private Duration left() {
		return Duration.between(Instant.now(), deadline);
	}

	Subject subject() {
		return subject;
	}

	/** Returns why there are no figures; empty where there are. */
	String failure() {
		return failure;
	}

	/** Returns the figures of each repeat; none where it failed. */
	List<Figures> repeats() {
		return failure.isEmpty() ? repeats : List.of();
	}

	@Override
	public void close() throws InterruptedException {
		if (agent != null) {
			agent.close();
			agent = null;
		}
	}
}
