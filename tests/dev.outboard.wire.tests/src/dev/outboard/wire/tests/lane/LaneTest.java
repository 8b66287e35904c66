package dev.outboard.wire.tests.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.wire.internal.lane.Lane;
import dev.outboard.wire.internal.lane.RingInlet;
import dev.outboard.wire.internal.lane.RingOutlet;
import dev.outboard.wire.tests.support.Seed;

/** Pieces of memory that one side fills in and the other one reads. */
class LaneTest {

	private static final int PIECES = Lane.CAPACITY / RingOutlet.MOST_BYTES;

	private final Seed seed = new Seed();
	private SharedMemories both;
	private RingOutlet outlet;
	private RingInlet inlet;

	private record Piece(long position, byte[] bytes) {
	}

	@BeforeEach
	void share() throws IOException {
		both = SharedMemories.create();
		outlet = both.near().outlet();
		inlet = both.far().inlet();
	}

	@Test
	void ofAnySizeArriveAsTheyWereFilledIn() throws Exception {
		Random random = seed.random();
		ArrayDeque<Piece> waiting = new ArrayDeque<>();
		long filled = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[1 + random.nextInt(random.nextInt(1, RingOutlet.MOST_BYTES))];
			Arrays.fill(bytes, (byte) i);
			long position = outlet.reserve(bytes.length);
			if (position == RingOutlet.NONE) {
				assertThat(waiting).as("there is room in an empty ring").isNotEmpty();
			} else {
				outlet.fill(position, ByteBuffer.wrap(bytes));
				waiting.add(new Piece(position, bytes));
				filled += bytes.length;
			}
			while (random.nextInt(3) == 0 && !waiting.isEmpty()) {
				assertNext(waiting.remove());
			}
		}
		assertThat(filled).as("it went around many times").isGreaterThan(100L * Lane.CAPACITY);
	}

	private void assertNext(Piece piece) throws IOException {
		byte[] read = new byte[piece.bytes().length];
		inlet.check(piece.position(), read.length);
		inlet.read(piece.position(), read.length, read, 0);
		assertThat(read).as("%s", seed).isEqualTo(piece.bytes());
	}

	@Test
	void findRoomOnlyWhereAllHasBeenRead() throws Exception {
		long[] positions = new long[PIECES];
		for (int i = 0; i < PIECES; i++) {
			positions[i] = outlet.reserve(RingOutlet.MOST_BYTES);
			assertThat(positions[i]).isNotEqualTo(RingOutlet.NONE);
		}
		assertThat(outlet.reserve(1)).isEqualTo(RingOutlet.NONE);
		inlet.read(positions[0], RingOutlet.MOST_BYTES, new byte[RingOutlet.MOST_BYTES], 0);
		assertThat(outlet.reserve(RingOutlet.MOST_BYTES)).isNotEqualTo(RingOutlet.NONE);
		assertThat(outlet.reserve(1)).isEqualTo(RingOutlet.NONE);
	}

	@Test
	void goEachWayBesideEachOther() throws Exception {
		byte[] there = { 1, 2, 3 };
		byte[] back = { 4, 5 };
		outlet.fill(outlet.reserve(3), ByteBuffer.wrap(there));
		both.far().outlet().fill(both.far().outlet().reserve(2), ByteBuffer.wrap(back));
		byte[] read = new byte[5];
		inlet.read(0, 3, read, 0);
		both.near().inlet().read(0, 2, read, 3);
		assertThat(read).containsExactly(1, 2, 3, 4, 5);
	}

	@ParameterizedTest
	@CsvSource({ "-1, 10", "0, 0", "0, -5", "0, 300000", "99, 10", "2097300, 10", "9223372036854775807, 1", "2097100, 100" })
	void thatCannotBeThereAreRefused(long position, int count) throws Exception {
		inlet.read(0, 100, new byte[100], 0);
		assertThatThrownBy(() -> inlet.check(position, count)).isInstanceOf(IOException.class)
				.hasMessageContaining("no piece of " + count + " bytes at position " + position);
	}

	/** A peer could say that it has read what it was never given, and have memory filled in twice. */
	@Test
	void findNoRoomWhereThePeerCountsWrong() throws Exception {
		assertThat(outlet.reserve(10)).isZero();
		inlet.read(500, 100, new byte[100], 0);
		assertThat(outlet.reserve(10)).isEqualTo(RingOutlet.NONE);
	}

	@Test
	void lieInMemoryWithoutANameThatOnlyAnOpenOfferLeadsTo() throws Exception {
		try (Lane.Offer offer = Lane.offer()) {
			assertThat(SharedMemories.named()).isEmpty();
			Lane.open(offer.name(), offer.mark());
			assertThatThrownBy(() -> Lane.open(offer.name(), offer.mark() + 1)).isInstanceOf(IOException.class)
					.hasMessageContaining("another one's");
			offer.close();
			assertThatThrownBy(() -> Lane.open(offer.name(), offer.mark())).isInstanceOf(IOException.class);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/dev/null, has 0 bytes instead of", "/nowhere/at/all, nowhere", "'a\0b', no file can be called" })
	void areNotSoughtElsewhere(String name, String reason) {
		assertThatThrownBy(() -> Lane.open(name.replace("\\0", "\0"), 1)).isInstanceOf(IOException.class)
				.hasMessageContaining(reason);
	}
}
