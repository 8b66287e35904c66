package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.message.Setup;
import dev.outboard.wire.internal.transport.Endpoint;
import dev.outboard.wire.internal.transport.Launch;
import dev.outboard.wire.tests.support.Allocation;

class LaunchTest {

	private static final byte[] SETUP = { 1, 2, 3, 4, 5 };

	private static byte[] secret() {
		byte[] secret = new byte[Launch.SECRET_SIZE];
		new Random(1).nextBytes(secret);
		return secret;
	}

	private static byte[] written() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new Launch(new Endpoint.UnixSocket(Path.of("/run/s")), secret(), SETUP).writeTo(out);
		return out.toByteArray();
	}

	private static Launch read(byte[] bytes) throws IOException {
		return Launch.readFrom(new ByteArrayInputStream(bytes));
	}

	@Test
	void aLaunchIsReadAsItIsWritten() throws IOException {
		Launch launch = read(written());
		assertThat(launch.endpoint()).isEqualTo(new Endpoint.UnixSocket(Path.of("/run/s")));
		assertThat(launch.secret()).isEqualTo(secret());
		assertThat(launch.setup()).isEqualTo(SETUP);
	}

	@Test
	void whatFollowsIsLeftInTheStream() throws IOException {
		byte[] bytes = written();
		ByteArrayInputStream stream = new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 3));
		Launch.readFrom(stream);
		assertThat(stream.available()).isEqualTo(3);
	}

	@Test
	void oneCutShortAnywhereIsRefusedWithAReason() throws IOException {
		byte[] bytes = written();
		for (int length = 0; length < bytes.length; length++) {
			byte[] cut = Arrays.copyOf(bytes, length);
			assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IOException.class)
					.hasMessageContaining("ended");
		}
	}

	@Test
	void anotherProtocolIsRefusedWithBothNumbers() throws IOException {
		byte[] bytes = written();
		bytes[3] = 99;
		assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("protocol 99")
				.hasMessageContaining("host " + Launch.PROTOCOL);
	}

	@Test
	void anEndpointThatIsNoneIsRefused() throws IOException {
		for (String endpoint : new String[] { "", "udp:1", "tcp:x", "tcp:70000", "unix:\u0000" }) {
			byte[] bytes = launchWith(endpoint, 0);
			assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("no endpoint");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, Integer.MIN_VALUE, Setup.MOST_BYTES + 1, Integer.MAX_VALUE })
	void aSetupOfAbsurdSizeIsRefused(int size) throws IOException {
		byte[] bytes = launchWith("tcp:1", size);
		assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining(size + " bytes");
	}

	@Test
	void noMemoryIsTakenForASetupThatDoesNotCome() throws Exception {
		byte[] bytes = launchWith("tcp:1", Setup.MOST_BYTES);
		long allocated = Allocation.of(() -> assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class));
		assertThat(allocated).isLessThan(1_000_000);
	}

	@Test
	void theSecretIsShownFirst() throws IOException {
		try (ServerSocketChannel server = ServerSocketChannel.open()) {
			server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
			try (SocketChannel near = new Launch(new Endpoint.Loopback(port), secret(), SETUP).connect();
					SocketChannel far = server.accept()) {
				near.write(ByteBuffer.wrap(new byte[] { 77 }));
				ByteBuffer shown = ByteBuffer.allocate(Launch.SECRET_SIZE + 1);
				while (shown.hasRemaining()) {
					assertThat(far.read(shown)).isPositive();
				}
				assertThat(Arrays.copyOf(shown.array(), Launch.SECRET_SIZE)).isEqualTo(secret());
				assertThat(shown.get(Launch.SECRET_SIZE)).isEqualTo((byte) 77);
			}
		}
	}

	@Test
	void theSecretIsNotInItsText() throws IOException {
		assertThat(read(written()).toString()).doesNotContain(Arrays.toString(secret()));
	}

	private static byte[] launchWith(String endpoint, int setupSize) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(Launch.PROTOCOL);
		out.writeUTF(endpoint);
		out.write(secret());
		out.writeInt(setupSize);
		return bytes.toByteArray();
	}
}
