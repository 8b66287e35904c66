package dev.outboard.cli.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.contract.Property;
import dev.outboard.samples.thermostat.ThermostatWorker;

/** The sample with properties, without a worker's JVM. */
class ThermostatTest {

	private final ThermostatWorker thermostat = new ThermostatWorker();
	private final Property.Source<Double> target = (Property.Source<Double>) thermostat.target();

	@ParameterizedTest
	@ValueSource(doubles = { 4.9, 30.1, Double.NaN, Double.POSITIVE_INFINITY })
	void unbearableTargetsAreRefused(double celsius) {
		assertThatThrownBy(() -> target.set(celsius)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("is not from 5 to 30 °C");
		assertThat(target.get()).isEqualTo(16);
	}

	@Test
	void worksTowardsTheTarget() {
		List<Double> temperatures = new ArrayList<>();
		((Property.Source<Double>) thermostat.temperature()).connect(temperatures::add);
		target.set(30.0);
		thermostat.work();
		thermostat.work();

		assertThat(temperatures).containsExactly(16.0, 23.0, 26.5);
	}
}
