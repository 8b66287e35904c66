package dev.outboard.wire.tests.support;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** Measures the memory that code takes, freed or not. */
public final class Allocation {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	/** Code that may throw. */
	@FunctionalInterface
	public interface Code {

		void run() throws Exception;
	}

	private Allocation() {
	}

	/** Returns how many bytes this thread allocates while it runs {@code code}. */
	public static long of(Code code) throws Exception {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		code.run();
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}
}
