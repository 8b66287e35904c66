package dev.outboard.host.internal.serve;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.host.internal.log.ContextLogger;
import dev.outboard.host.internal.log.LogSender;
import dev.outboard.wire.internal.message.Setup;

/**
 * What a worker sees of its surroundings.
 *
 * @param setup    what it was built from
 * @param logs     sends what it logs
 * @param held     the channels that it holds
 * @param stopping says whether its end has begun
 * @param exit     begins its end with that status
 */
record Context(Setup setup, LogSender logs, WorkerChannels held, BooleanSupplier stopping, IntConsumer exit) implements WorkerContext {

	@Override
	public String definitionId() {
		return setup.definitionId();
	}

	@Override
	public String instanceId() {
		return setup.instanceId();
	}

	@Override
	public int incarnation() {
		return setup.incarnation();
	}

	@Override
	public System.Logger logger() {
		return new ContextLogger(setup.definitionId(), logs);
	}

	@Override
	public Channels channels() {
		return held.client();
	}

	@Override
	public boolean isStopping() {
		return stopping.getAsBoolean();
	}

	@Override
	public void exit(int status) {
		if (status < 0 || status > 255) {
			throw new IllegalArgumentException("exit status " + status + ": it is 0 to 255");
		}
		exit.accept(status);
	}
}
