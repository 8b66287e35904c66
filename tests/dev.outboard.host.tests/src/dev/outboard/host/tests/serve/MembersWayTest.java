package dev.outboard.host.tests.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.host.internal.member.Members;
import dev.outboard.host.internal.member.Way;
import dev.outboard.host.tests.worker.Meter;
import dev.outboard.host.tests.worker.MeterWorker;
import dev.outboard.host.tests.worker.Stage;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** How what members announce leaves: gathered, and yet all of it, in order, though nothing else is sent. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MembersWayTest {

	private static final int LAST = 2_000;

	private final Contract contract = Contract.of(Meter.class);
	private final GatheringWay way = new GatheringWay();
	private final MeterWorker worker = new MeterWorker("plain");

	@BeforeEach
	void clear() {
		Stage.clear();
	}

	@Test
	void allThatIsEmittedLeavesThoughNothingFollows() throws Throwable {
		Members members = connect();
		members.release();
		worker.emit(6, LAST);
		assertThat(valuesUpTo("strict " + LAST)).filteredOn(value -> value.startsWith("strict")).hasSize(LAST)
				.endsWith("strict " + (LAST - 1), "strict " + LAST);
		worker.emit(LAST + 1, LAST + 1);
		assertThat(valuesUpTo("strict " + (LAST + 1))).containsExactly("strict " + (LAST + 1));
	}

	@Test
	void whoWaitsForCreditTakesInWhatBringsItAfterAllHasLeft() throws Throwable {
		Members members = connect();
		way.credit = () -> {
			assertThat(way.appended).isEmpty();
			members.credit(Message.read(credit(5).toBuffer()).body());
		};
		// Five values were emitted while there was room for two.
		worker.emit(6, 12);
		assertThat(valuesUpTo("strict 12")).containsSubsequence("strict 5", "strict 6", "strict 12");
	}

	@Test
	void afterTheEndAllLeavesAtOnceAndNoThreadIsLeft() throws Throwable {
		Members members = connect();
		members.release();
		worker.emit(6, 100);
		members.end();
		assertThat(way.appended).isEmpty();
		worker.emit(101, 102);
		assertThat(way.appended).isEmpty();
		assertThat(valuesUpTo("strict 102")).endsWith("strict 101", "strict 102");
		Set<Thread> threads = Thread.getAllStackTraces().keySet();
		for (Thread thread : threads) {
			if (thread.getName().equals("outboard-signals")) {
				thread.join(TimeUnit.MINUTES.toMillis(1));
				assertThat(thread.isAlive()).isFalse();
			}
		}
	}

	private Members connect() throws Throwable {
		Members members = new Members(contract, worker, ServedWorker.setup(Meter.class, MeterWorker.class, "plain"), way);
		members.connect();
		return members;
	}

	private List<String> valuesUpTo(String last) throws InterruptedException {
		List<String> values = new ArrayList<>();
		while (!values.contains(last)) {
			Message message = Message.read(way.pushed.take());
			Member member = contract.member(message.body().readLength());
			values.add(member.name() + ' ' + member.readValue(message.body()));
		}
		return values;
	}

	private Output credit(int count) {
		Output out = Message.begin(MessageKind.CREDIT, 0);
		out.writeInt(3);
		out.writeLength(contract.members().stream().filter(m -> m.name().equals("strict")).findFirst().orElseThrow().index());
		out.writeLength(count);
		out.writeLong(0);
		return out;
	}

	/** Sends nothing until it is pushed. */
	private static final class GatheringWay implements Way {

		private final List<ByteBuffer> appended = new ArrayList<>();
		private final BlockingQueue<ByteBuffer> pushed = new LinkedBlockingQueue<>();
		private Runnable credit;

		@Override
		public synchronized void append(ByteBuffer message) {
			appended.add(message);
		}

		@Override
		public boolean gathers() {
			return true;
		}

		@Override
		public synchronized void push() {
			pushed.addAll(appended);
			appended.clear();
		}

		@Override
		public boolean takeIn(BooleanSupplier done) {
			assertThat(done.getAsBoolean()).isFalse();
			credit.run();
			return true;
		}
	}
}
