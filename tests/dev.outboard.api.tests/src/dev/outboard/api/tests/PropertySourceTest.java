package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.api.contract.Property;

/** The worker's side of a property, as a unit test of a worker's class sees it. */
class PropertySourceTest {

	private final List<Object> announced = new ArrayList<>();

	@Test
	void isAPlainValueUntilItIsConnected() {
		Property.Source<Integer> source = new Property.Source<>(1);
		source.set(2);
		source.announce();
		assertThat(source.get()).isEqualTo(2);
		source.connect(announced::add);
		assertThat(announced).containsExactly(2);
	}

	@Test
	void announcesAfterTheNewValueIsInForce() {
		Property.Source<Integer> source = new Property.Source<>(1);
		source.connect(value -> announced.add(value + " while it is " + source.get()));
		source.set(2);
		assertThat(announced).containsExactly("1 while it is 1", "2 while it is 2");
	}

	@Test
	void announcesNoEqualValueUnlessAsked() {
		Property.Source<byte[]> source = new Property.Source<>(new byte[] { 1 });
		source.connect(announced::add);
		source.set(new byte[] { 1 });
		assertThat(announced).hasSize(1);
		source.announce();
		assertThat(announced).hasSize(2);
	}

	@Test
	void aValidatorThatThrowsKeepsTheOldValue() {
		Property.Source<Integer> source = new Property.Source<>(1, value -> {
			if (value < 0) {
				throw new IllegalArgumentException("negative");
			}
		});
		source.connect(announced::add);
		assertThatThrownBy(() -> source.set(-1)).hasMessage("negative");
		assertThat(source.get()).isEqualTo(1);
		assertThat(announced).containsExactly(1);
	}

	@Test
	void isNeverNullAndConnectedOnce() {
		Property.Source<String> source = new Property.Source<>("x");
		assertThatThrownBy(() -> source.set(null)).isInstanceOf(NullPointerException.class).hasMessageContaining("Optional");
		assertThatThrownBy(() -> new Property.Source<>(null)).isInstanceOf(NullPointerException.class);
		source.connect(announced::add);
		assertThatThrownBy(() -> source.connect(announced::add)).isInstanceOf(IllegalStateException.class);
	}
}
