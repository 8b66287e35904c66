package dev.outboard.samples.thermostat;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.WritableProperty;

/** Keeps a room warm. All temperatures are in degrees Celsius. */
public interface Thermostat {

	/** Whether it has found its room. */
	Property<Boolean> connected();

	/** The temperature measured last. */
	Property<Double> temperature();

	/** The temperature it heats to: 5 to 30. */
	WritableProperty<Double> target();

	/** Looks for its room. */
	void connect();

	/** Heats or cools the room halfway to the target. */
	void work();
}
