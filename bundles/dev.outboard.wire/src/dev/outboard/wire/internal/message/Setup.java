package dev.outboard.wire.internal.message;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * What the worker's side must know to build the worker.
 *
 * @param definitionId     the definition's id
 * @param instanceId       the worker's id
 * @param workerName       its short name, for the names of threads
 * @param incarnation      how often it was started, this time included
 * @param contract         the contract's class name
 * @param implementation   the implementation's class name
 * @param constructorTypes the class names of the constructor's parameters
 * @param arguments        the start arguments, encoded by those types
 */
public record Setup(String definitionId, String instanceId, String workerName, int incarnation, String contract,
		String implementation, List<String> constructorTypes, byte[] arguments) {

	/** Returns this, encoded. */
	public byte[] toBytes() {
		Output out = new Output(Message.MAXIMUM_SIZE);
		out.writeString(definitionId);
		out.writeString(instanceId);
		out.writeString(workerName);
		out.writeInt(incarnation);
		out.writeString(contract);
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
		String contract = in.readText();
		String implementation = in.readText();
		int count = in.readCount(1);
		List<String> types = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			types.add(in.readText());
		}
		return new Setup(definitionId, instanceId, workerName, incarnation, contract, implementation, List.copyOf(types),
				in.readRemaining());
	}
}
