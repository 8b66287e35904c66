package dev.outboard.samples.thermostat;

import java.util.Locale;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.WritableProperty;

/** The worker of {@link Thermostat}. */
public final class ThermostatWorker implements Thermostat {

	private static final double LOWEST = 5;
	private static final double HIGHEST = 30;

	private final Property.Source<Boolean> connected = new Property.Source<>(false);
	private final Property.Source<Double> temperature = new Property.Source<>(16.0);
	private final Property.Source<Double> target = new Property.Source<>(16.0, ThermostatWorker::requireBearable);

	private static void requireBearable(double celsius) {
		// not (…), so that what is no number is refused, too
		if (!(celsius >= LOWEST && celsius <= HIGHEST)) {
			throw new IllegalArgumentException(String.format(Locale.ROOT, "%.1f °C is not from %.0f to %.0f °C", celsius,
					LOWEST, HIGHEST));
		}
	}

	@Override
	public Property<Boolean> connected() {
		return connected;
	}

	@Override
	public Property<Double> temperature() {
		return temperature;
	}

	@Override
	public WritableProperty<Double> target() {
		return target;
	}

	@Override
	public void connect() {
		connected.set(true);
	}

	@Override
	public void work() {
		temperature.set((temperature.get() + target.get()) / 2);
	}
}
