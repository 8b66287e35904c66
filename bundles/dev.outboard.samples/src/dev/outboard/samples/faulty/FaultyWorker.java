package dev.outboard.samples.faulty;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The worker of {@link Faulty}. */
public final class FaultyWorker implements Faulty {

	/** Kept in a field: a loop whose result nobody can see, the compiler would leave out. */
	private int checksum;

	@Override
	public void fail(String message) {
		System.err.println("about to fail");
		throw new IllegalStateException(message, new UnsupportedOperationException("a cause, to be seen in the trace"));
	}

	@Override
	public String sleep(long millis) throws InterruptedException {
		Thread.sleep(millis);
		return "slept for " + millis + " ms";
	}

	@Override
	public void loop() {
		// a counted loop, compiled, is the hardest to stop: the JVM may not look up from it before its end
		while (true) {
			for (int i = 0; i < Integer.MAX_VALUE; i++) {
				checksum = 31 * checksum + i;
			}
		}
	}

	@Override
	public void exit(int status) {
		System.out.println("about to exit with status " + status);
		System.exit(status);
	}

	@Override
	public void die() throws IOException, InterruptedException {
		long pid = ProcessHandle.current().pid();
		System.out.println("about to die, pid=" + pid);
		// a JVM can't kill itself: destroyForcibly() refuses to
		new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
	}

	@Override
	public void exhaustHeap() {
		// the pieces are so large that the heap's limit is met before the machine's own memory is used up
		List<long[]> hoard = new ArrayList<>();
		while (true) {
			hoard.add(new long[Integer.MAX_VALUE - 8]);
		}
	}
}
