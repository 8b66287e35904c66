package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.api.channel.Channel;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.SharedValue;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelType;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.UnsupportedTypeException;

/** Which shared maps, lists, values and numbers cross the border, and what is known of what they carry. */
class SharedTypesTest {

	record Board(SharedMap<String, int[]> scores, SharedList<List<String>> teams, SharedValue<Board.Rules> rules,
			SharedLong games) {

		record Rules(int players) {
		}
	}

	record ArrayKeys(SharedMap<byte[], String> map) {
	}

	@Test
	void theyCrossAsFieldsOfRecords() {
		assertThat(new Codecs().of(Board.class)).isNotNull();
	}

	@Test
	void keysMustBeComparedByValue() {
		assertThatThrownBy(() -> new Codecs().of(ArrayKeys.class)).isInstanceOf(UnsupportedTypeException.class)
				.hasMessageContaining("SharedMap<byte[], …>").hasMessageContaining("use List in place of an array");
		assertThatThrownBy(() -> new Codecs().ofChannel(ChannelType.MAP, byte[].class, String.class))
				.isInstanceOf(UnsupportedTypeException.class).hasMessageContaining("use List in place of an array");
	}

	@Test
	void theirTypesAndTypeArgumentsMustBeNamed() {
		refuse(SharedMap.class, "its type arguments are missing");
		refuse(Channel.class, "name the kind of channel");
	}

	private static void refuse(Type type, String remedy) {
		assertThatThrownBy(() -> new Codecs().of(type)).isInstanceOf(UnsupportedTypeException.class)
				.hasMessageContaining(remedy);
	}

	@Test
	void theyCarryNoChannels() {
		assertThatThrownBy(() -> new Codecs().ofChannel(ChannelType.VALUE, SharedLong.class))
				.isInstanceOf(UnsupportedTypeException.class).hasMessageContaining("give it a name");
	}

	@Test
	void whatHoldsAnArrayAnywhereIsNoValue() {
		ChannelCodec map = new Codecs().ofChannel(ChannelType.MAP, String.class, int[].class);
		assertThat(map.isByValue(0)).isTrue();
		assertThat(map.isByValue(1)).isFalse();
		assertThat(new Codecs().ofChannel(ChannelType.VALUE, Board.Rules.class).isByValue(0)).isTrue();
	}
}
