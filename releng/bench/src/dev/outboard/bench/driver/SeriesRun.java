package dev.outboard.bench.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.driver.AgentProcess.NotTaken;

/** Measures one series: all points in one process, by turns. */
final class SeriesRun {

	private final Launcher launcher;
	private final Settings settings;
	private final Path logs;

	SeriesRun(Launcher launcher, Settings settings, Path logs) {
		this.launcher = launcher;
		this.settings = settings;
		this.logs = logs;
	}

	SeriesResult run(Series series) throws InterruptedException {
		Instant deadline = Instant.now().plus(settings.rowLimit());
		Map<Integer, List<Double>> costs = new LinkedHashMap<>();
		String failure = "";
		try (AgentProcess agent = new AgentProcess(
				launcher.start(Subject.OUTBOARD, false, logs.resolve(series.name() + ".log")))) {
			agent.awaitReady(left(deadline));
			Map<Integer, Long> counts = new LinkedHashMap<>();
			for (int point : series.points(settings.quick())) {
				counts.put(point, warmUp(agent, series, point, deadline));
			}
			for (int i = 0; i < settings.repeats(); i++) {
				for (int point : counts.keySet()) {
					Figures figures = ask(agent, series, point, counts.get(point), deadline);
					costs.computeIfAbsent(point, any -> new ArrayList<>()).add(figures.get(series.figure().name()));
				}
			}
		} catch (NotTaken | IOException e) {
			failure = e.getMessage();
		}
		Map<Integer, Sample> samples = new LinkedHashMap<>();
		costs.forEach((point, values) -> samples.put(point, new Sample(values)));
		return new SeriesResult(series, samples, failure);
	}

	/** Returns how many make a repeat. */
	private long warmUp(AgentProcess agent, Series series, int point, Instant deadline)
			throws NotTaken, InterruptedException {
		WarmUp warmUp = new WarmUp(settings.warmUp().dividedBy(2), settings.longestWarmUp().dividedBy(4));
		long count = 1;
		while (warmUp.goesOn(false)) {
			double each = ask(agent, series, point, count, deadline).get("each");
			warmUp.saw(each);
			count = (long) Math.clamp(settings.repeat().toNanos() / each, 1, count * 8);
		}
		return count;
	}

	private static Figures ask(AgentProcess agent, Series series, int point, long count, Instant deadline)
			throws NotTaken, InterruptedException {
		Figures figures = agent.measure(series.measure() + ":" + point, count, left(deadline));
		// several callers may have made some more, so that each has its share
		double made = figures.byName().getOrDefault("calls", (double) count);
		return figures.and("each", figures.get(Figures.ELAPSED) / made);
	}

	private static Duration left(Instant deadline) {
		return Duration.between(Instant.now(), deadline);
	}
}
