package dev.outboard.core.internal.service;

import dev.outboard.api.StartOptions;
import dev.outboard.api.spi.WorkerLaunch;

/** One start of one worker, for a start method. */
record LaunchRequest(String workerName, Class<?> contract, Class<?> implementation, StartOptions options, byte[] setup)
		implements WorkerLaunch {
}
