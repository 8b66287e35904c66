package dev.outboard.ui.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test when Outboard holds up the UI thread for more than 100 ms from {@link #watch} on, and prints what the UI
 * thread did meanwhile.
 *
 * <p>A machine that is busy with other things holds it up, too. So what counts is not how late the event loop comes
 * round, but what the thread did in that time: that it computed for 100 ms, or that it was seen waiting for as long, and
 * in either case, that code of Outboard's was on its stack.
 */
public final class UiWatchdog implements AfterEachCallback {

	private static final Duration LIMIT = Duration.ofMillis(100);
	private static final Duration INTERVAL = Duration.ofMillis(5);
	private static final String OURS = "dev.outboard.";
	private static final String TESTS = "dev.outboard.ui.tests.";

	/** What brings tasks to the UI thread, each of which is another one. */
	private static final Pattern BRIDGE = Pattern.compile("dev\\.outboard\\.ui\\.(internal\\.)?events\\.");

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final List<String> stalls = new CopyOnWriteArrayList<>();
	private final Display display = Display.getDefault();
	private volatile boolean watching;
	private volatile long turns;
	private Thread watcher;

	/** Begins to watch; what opened before, and had its classes loaded for that, is not looked at. */
	public void watch() {
		watching = true;
		watcher = Thread.ofPlatform().daemon().name("ui-watchdog").start(this::run);
	}

	@Override
	public void afterEach(ExtensionContext context) throws InterruptedException {
		watching = false;
		if (watcher != null) {
			watcher.join();
		}
		assertThat(stalls).as("what held up the UI thread for more than %d ms", LIMIT.toMillis()).isEmpty();
	}

	private void run() {
		while (watching) {
			long turn = turns;
			display.asyncExec(() -> turns++);
			Turn watched = new Turn(display.getThread().threadId());
			while (watching && turns == turn) {
				LockSupport.parkNanos(INTERVAL.toNanos());
				watched.look();
			}
			watched.verdict().ifPresent(stalls::add);
		}
	}

	/** One turn of the event loop, from the time that it was asked for. */
	private final class Turn {

		private final long thread;
		private final long cpuBefore;
		private final List<ThreadInfo> seen = new ArrayList<>();
		private long waiting;
		private long longestWait;
		private long lastLook = System.nanoTime();

		Turn(long thread) {
			this.thread = thread;
			this.cpuBefore = threads.getThreadCpuTime(thread);
		}

		void look() {
			ThreadInfo info = threads.getThreadInfo(thread, Integer.MAX_VALUE);
			long now = System.nanoTime();
			boolean waits = info.getThreadState() != Thread.State.RUNNABLE && isOurs(info);
			// a look that came late says nothing of the time before it
			waiting = waits ? waiting + Math.min(now - lastLook, 2 * INTERVAL.toNanos()) : 0;
			longestWait = Math.max(longestWait, waiting);
			lastLook = now;
			seen.add(info);
		}

		Optional<String> verdict() {
			long cpu = threads.getThreadCpuTime(thread) - cpuBefore;
			Map<String, List<ThreadInfo>> byTask = seen.stream().filter(UiWatchdog::isOurs)
					.collect(Collectors.groupingBy(UiWatchdog::task));
			List<ThreadInfo> longest = byTask.values().stream().max(Comparator.comparing(List::size)).orElse(List.of());
			long computed = longest.isEmpty() ? 0 : cpu * longest.size() / seen.size();
			if (Math.max(computed, longestWait) <= LIMIT.toNanos()) {
				return Optional.empty();
			}
			return Optional.of("%s for %d ms:%n%s".formatted(longestWait > computed ? "waited" : "computed",
					Math.max(computed, longestWait) / 1_000_000, text(longest.get(longest.size() / 2))));
		}
	}

	/** Many tasks may run in one turn; what counts is how long one of them takes. */
	private static String task(ThreadInfo info) {
		return Arrays.stream(info.getStackTrace()).takeWhile(frame -> !frame.getClassName().startsWith(TESTS))
				.filter(frame -> frame.getClassName().startsWith(OURS) && !BRIDGE.matcher(frame.getClassName()).lookingAt())
				.reduce((inner, outer) -> outer).map(StackTraceElement::toString).orElse("the bridge");
	}

	/** A test that waits runs the event loop itself: what is below the loop's frames is not what holds it up. */
	private static boolean isOurs(ThreadInfo info) {
		return Arrays.stream(info.getStackTrace()).map(StackTraceElement::getClassName)
				.takeWhile(name -> !name.startsWith(TESTS)).anyMatch(name -> name.startsWith(OURS));
	}

	private static String text(ThreadInfo info) {
		return Arrays.stream(info.getStackTrace()).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
	}
}
