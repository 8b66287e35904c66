package dev.outboard.testkit.probe;

/** Logs in every way that a worker can. */
public interface Talker {

	/** Logs by the logger of its context; with an exception that has a cause where {@code thrown}. */
	void log(System.Logger.Level level, String text, boolean thrown);

	/** Logs as many records of level INFO by the logger of its context, numbered from 0. */
	void logMany(int records);

	/** Logs by {@code java.util.logging}. */
	void logByJul(String logger, String level, String text, boolean thrown);

	/** Logs by {@code System.Logger}. */
	void logBySystem(String logger, System.Logger.Level level, String text);

	/** Logs as many records by {@code java.util.logging} and ends the JVM: by {@code exit}, or by {@code halt}. */
	void logAndEnd(int records, String level, boolean halt);
}
