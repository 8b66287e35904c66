package dev.outboard.testkit.probe;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** A worker that logs as it is told to, and once when it starts. */
public final class TalkerWorker implements Talker, WorkerLifecycle {

	private System.Logger logger;

	@Override
	public void started(WorkerContext context) {
		logger = context.logger();
		logger.log(System.Logger.Level.DEBUG, "started {0}", context.incarnation());
	}

	@Override
	public void log(System.Logger.Level level, String text, boolean thrown) {
		if (thrown) {
			logger.log(level, text, failure());
		} else {
			logger.log(level, text);
		}
	}

	@Override
	public void logMany(int records) {
		for (int i = 0; i < records; i++) {
			logger.log(System.Logger.Level.INFO, "record " + i);
		}
	}

	@Override
	public void logByJul(String name, String level, String text, boolean thrown) {
		LogRecord logged = new LogRecord(Level.parse(level), "{0}");
		logged.setLoggerName(name);
		logged.setParameters(new Object[] { text });
		logged.setThrown(thrown ? failure() : null);
		Logger.getLogger(name).log(logged);
	}

	@Override
	public void logBySystem(String name, System.Logger.Level level, String text) {
		System.getLogger(name).log(level, "{0}", text);
	}

	@Override
	public void logAndEnd(int records, String level, boolean halt) {
		for (int i = 0; i < records; i++) {
			logByJul("last.words", level, "record " + i, false);
		}
		if (halt) {
			Runtime.getRuntime().halt(7);
		}
		System.exit(7);
	}

	private static Exception failure() {
		return new IllegalStateException("it went wrong", new IllegalArgumentException("because"));
	}
}
