package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.transport.Endpoint;

class EndpointTest {

	@ParameterizedTest
	@ValueSource(strings = { "unix:/run/user/1000/outboard1/s", "unix:/a b/c:d/s", "unix:relative", "tcp:1", "tcp:65535" })
	void anEndpointIsReadAsItIsWritten(String text) {
		assertThat(Endpoint.parse(text).toText()).isEqualTo(text);
	}

	@Test
	void theKindIsToldByWhatStandsBeforeTheColon() {
		assertThat(Endpoint.parse("unix:/a:1")).isEqualTo(new Endpoint.UnixSocket(Path.of("/a:1")));
		assertThat(Endpoint.parse("tcp:80")).isEqualTo(new Endpoint.Loopback(80));
	}

	@Test
	void aPortIsOneOfThisMachineOnly() {
		assertThat(new Endpoint.Loopback(80).address()).isInstanceOfSatisfying(InetSocketAddress.class,
				address -> assertThat(address.getAddress().isLoopbackAddress()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", "unix", "/tmp/s", "udp:80", "UNIX:/s", "unix:", "tcp:", "tcp:x",
			"tcp:0", "tcp:-1", "tcp:65536", "tcp:99999999999", "tcp: 80" })
	void anythingElseIsRefused(String text) {
		assertThatThrownBy(() -> Endpoint.parse(text)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("no endpoint").hasMessageContaining(text);
	}

	/** The parameters of a parameterized test are printed, which this doesn't survive. */
	@Test
	void soIsWhatNoPathCanHold() {
		assertThatThrownBy(() -> Endpoint.parse("unix:a\u0000b")).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("no endpoint");
	}
}
