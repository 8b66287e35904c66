package dev.outboard.core.tests.guest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.outboard.core.tests.parts.Chatter;

/** Comes in bundles that import SLF4J. */
public final class ChatterWorker implements Chatter {

	private static final Logger LOGGER = LoggerFactory.getLogger(ChatterWorker.class);

	@Override
	public void everyLevel(String name) {
		Logger logger = LoggerFactory.getLogger(name);
		logger.trace("trace {}", 1);
		logger.debug("debug {} and {}", 1, null);
		logger.info("info {} {0} {}", "{}", new int[] { 1, 2 });
		logger.warn("warn {}");
		logger.error("error {}", "bad", new IllegalStateException("it went wrong"));
	}

	@Override
	public void inThread(String thread, String text) throws InterruptedException {
		Thread other = new Thread(() -> LOGGER.info(text), thread);
		other.start();
		other.join();
	}

	@Override
	public void inTurns(int records) {
		java.util.logging.Logger jul = java.util.logging.Logger.getLogger("in.turns");
		for (int i = 0; i < records; i++) {
			if (i % 2 == 0) {
				LOGGER.info("{}", i);
			} else {
				jul.info(String.valueOf(i));
			}
		}
	}

	@Override
	public void fluently(String text) {
		LOGGER.atWarn().addKeyValue("key", 1).setCause(new IllegalStateException("it went wrong")).log(text);
	}
}
