package dev.outboard.core.internal.service;

import java.util.Optional;

import dev.outboard.api.StartOptions;
import dev.outboard.core.internal.call.CallTable;
import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.event.SerialExecutor;
import dev.outboard.core.internal.channel.WorkerChannels;
import dev.outboard.core.internal.log.WorkerLog;
import dev.outboard.core.internal.metrics.MetricsSampler;
import dev.outboard.core.internal.progress.CallMonitors;
import dev.outboard.core.internal.signal.WorkerMembers;

/**
 * What belongs to one worker through all its incarnations, for those who start, hear and end it.
 *
 * @param expectedContract the contract as the one who calls the worker sees it, where he does
 * @param options          what it was created with
 * @param surroundings     what it needs of its service
 * @param life             its states
 * @param calls            its calls that wait for a reply
 * @param completions      where dependents of its calls run
 * @param outbox           sends it messages
 * @param log              publishes what it logs and prints
 * @param monitors         the progress monitors of its calls
 * @param members          its signals and properties
 * @param channels         the channels that it holds
 * @param metrics          finds out what it uses and does
 */
record WorkerParts(Optional<Class<?>> expectedContract, StartOptions options, Surroundings surroundings,
		WorkerLife life, CallTable calls, SerialExecutor completions, Outbox outbox, WorkerLog log, CallMonitors monitors,
		WorkerMembers members, WorkerChannels channels, MetricsSampler metrics) {
}
