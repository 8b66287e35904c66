package dev.outboard.wire.internal.message;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * What the worker's side must know to build the worker.
 *
 * @param definitionId     the definition's id
 * @param instanceId       the worker's id
 * @param workerName       its short name, for the names of threads
 * @param incarnation      how often it was started, this time included; 0 for a spare
 * @param limits           what bounds its calls
 * @param contract         the contract's class name
 * @param fingerprint      the fingerprint of the contract as the control side sees it
 * @param implementation   the implementation's class name
 * @param constructorTypes the class names of the constructor's parameters
 * @param arguments        the start arguments, encoded by those types
 * @param logSeverity      the severity ({@link java.lang.System.Logger.Level#getSeverity()}) that it logs from
 */
public record Setup(String definitionId, String instanceId, String workerName, int incarnation, Limits limits,
		String contract, long fingerprint, String implementation, List<String> constructorTypes, byte[] arguments,
		int logSeverity) {

	/** The severity of {@code INFO}: where nothing else is asked for, workers log from there. */
	public static final int INFO_SEVERITY = 800;

	/** What a worker that logs from {@code INFO} on is built from. */
	public Setup(String definitionId, String instanceId, String workerName, int incarnation, Limits limits,
			String contract, long fingerprint, String implementation, List<String> constructorTypes, byte[] arguments) {
		this(definitionId, instanceId, workerName, incarnation, limits, contract, fingerprint, implementation,
				constructorTypes, arguments, INFO_SEVERITY);
	}

	/**
	 * What bounds a worker's calls.
	 *
	 * @param concurrency  how many may run at the same time, one at least
	 * @param messageLimit the most bytes that a message of either side may take
	 */
	public record Limits(int concurrency, int messageLimit) {

		public Limits {
			if (concurrency < 1 || messageLimit < 1) {
				throw new CodecException("no limits of a worker: " + concurrency + " calls, " + messageLimit + " bytes");
			}
		}
	}

	/** The most bytes that a setup may take, and so the start arguments in it. */
	public static final int MOST_BYTES = 64 * 1024 * 1024;

	/** What to do about start arguments that don't fit. */
	public static final String REMEDY = "pass what is so large in a call instead of as a start argument";

	/**
	 * Returns what a spare is launched with that is to wait for a setup like this one: the limit of messages, which holds for
	 * its connection, and the names of classes that it may look at.
	 */
	public Setup forSpare() {
		return new Setup("", "", "spare", 0, limits, contract, fingerprint, implementation, List.of(), new byte[0]);
	}

	/** Returns whether this is for a JVM that is to wait for the setup of a worker; see {@link MessageKind#SETUP}. */
	public boolean isForSpare() {
		return incarnation == 0;
	}

	/**
	 * Returns this, encoded.
	 *
	 * @throws CodecException when it takes more than {@value #MOST_BYTES} bytes
	 */
	public byte[] toBytes() {
		Output out = new Output(MOST_BYTES, REMEDY);
		out.writeString(definitionId);
		out.writeString(instanceId);
		out.writeString(workerName);
		out.writeInt(incarnation);
		out.writeInt(limits.concurrency());
		out.writeInt(limits.messageLimit());
		out.writeInt(logSeverity);
		out.writeString(contract);
		out.writeLong(fingerprint);
		out.writeString(implementation);
		out.writeLength(constructorTypes.size());
		constructorTypes.forEach(out::writeString);
		out.writeBytes(arguments);
		return out.toByteArray();
	}

	/**
	 * Decodes what {@link #toBytes()} made.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is something else
	 */
	public static Setup of(byte[] bytes) {
		Input in = new Input(bytes);
		String definitionId = in.readText();
		String instanceId = in.readText();
		String workerName = in.readText();
		int incarnation = in.readInt();
		Limits limits = new Limits(in.readInt(), in.readInt());
		int logSeverity = in.readInt();
		String contract = in.readText();
		long fingerprint = in.readLong();
		String implementation = in.readText();
		int count = in.readCount(1);
		List<String> types = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			types.add(in.readText());
		}
		return new Setup(definitionId, instanceId, workerName, incarnation, limits, contract, fingerprint,
				implementation, List.copyOf(types), in.readRemaining(), logSeverity);
	}
}
