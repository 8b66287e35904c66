package dev.outboard.host.internal.member;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Setup;

/** The signals and properties of one worker: connects what its class holds in its fields to the control side. */
public final class Members {

	private final Contract contract;
	private final Setup setup;
	private final List<Object> held = new ArrayList<>();
	private final SignalLane[] lanes;
	private final MemberOutlet outlet;
	private final CountDownLatch connected = new CountDownLatch(1);

	/**
	 * Asks {@code instance} for its members; nothing is connected yet.
	 *
	 * @param way takes messages for the control side
	 * @throws Throwable what a member's method throws, or why what it returns can't be used
	 */
	public Members(Contract contract, Object instance, Setup setup, Way way) throws Throwable {
		this.contract = contract;
		this.setup = setup;
		this.outlet = new MemberOutlet(way, setup.limits().messageLimit());
		this.lanes = new SignalLane[contract.members().size()];
		Map<Object, Member> owners = new IdentityHashMap<>();
		for (Member member : contract.members()) {
			Object part = read(member, instance);
			Member owner = owners.put(part, member);
			if (owner != null) {
				throw new ContractException(name(member) + " and " + owner.name() + " return the same object; give each its own");
			}
			held.add(part);
			if (member.isSignal()) {
				lanes[member.index()] = new SignalLane(member, this.outlet, connected);
			}
		}
	}

	/** Connects them all, and sends what was emitted before. */
	public void connect() {
		try {
			connectAll();
		} finally {
			connected.countDown();
		}
	}

	@SuppressWarnings("unchecked")
	private void connectAll() {
		List<SignalLane.Early> early = new ArrayList<>();
		// Properties first: one may emit while it is being set, which waits until all is connected.
		for (Member member : contract.members()) {
			if (!member.isSignal()) {
				((Property.Source<Object>) held.get(member.index())).connect(outlet.forProperty(member));
			}
		}
		for (Member member : contract.members()) {
			if (member.isSignal()) {
				SignalLane lane = lanes[member.index()];
				((Signal.Emitter<Object>) held.get(member.index())).connect(lane);
				lane.takeEarly(early);
			}
		}
		early.sort(null);
		for (SignalLane.Early value : early) {
			value.send();
		}
	}

	/**
	 * Takes the word that values have been delivered.
	 *
	 * @throws CodecException when it is about no signal of this worker
	 */
	public void credit(Input in) {
		int incarnation = in.readInt();
		Member member = contract.member(in.readLength());
		int count = in.readLength();
		long size = in.readLong();
		if (!member.isSignal()) {
			throw new CodecException(member.name() + " is no signal, and waits for no credit");
		}
		if (incarnation == setup.incarnation()) {
			lanes[member.index()].credit(count, size);
		}
	}

	/** Lets every emitter go on that waits, and keeps any from waiting. */
	public void release() {
		for (SignalLane lane : lanes) {
			if (lane != null) {
				lane.release();
			}
		}
	}

	/** The worker has ended: sends what it announced at last, and holds no thread any more. */
	public void end() {
		outlet.end();
	}

	private Object read(Member member, Object instance) throws Throwable {
		Object part = invoke(member.method(), instance);
		Class<?> expected = member.isSignal() ? Signal.Emitter.class : Property.Source.class;
		String remedy = "; let " + instance.getClass().getName() + " hold a " + (member.isSignal() ? "Signal.Emitter"
				: "Property.Source") + " in a final field, and return that";
		if (!expected.isInstance(part)) {
			throw new ContractException(name(member) + " returned " + (part == null ? "null" : part.getClass().getName())
					+ remedy);
		}
		if (invoke(member.method(), instance) != part) {
			throw new ContractException(name(member) + " returned another object when it was called again" + remedy);
		}
		return part;
	}

	private static Object invoke(Method method, Object instance) throws Throwable {
		try {
			method.setAccessible(true);
			return method.invoke(instance);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	private String name(Member member) {
		return contract.type().getName() + '.' + member.name();
	}
}
