package dev.outboard.core.internal.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.api.ContractFunction;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Member;

/** Applies a lambda to a stub, to find which signal or property of the contract it means. */
public final class MemberRecorder implements InvocationHandler {

	private final Contract contract;
	private final List<Member> members = new ArrayList<>();

	private MemberRecorder(Contract contract) {
		this.contract = contract;
	}

	/**
	 * Returns the member that {@code lambda} returns.
	 *
	 * @throws IllegalArgumentException when it does anything else
	 */
	public static <C> Member record(Contract contract, ContractFunction<C, ?> lambda) {
		MemberRecorder recorder = new MemberRecorder(contract);
		@SuppressWarnings("unchecked")
		C stub = (C) Proxy.newProxyInstance(contract.type().getClassLoader(), new Class<?>[] { contract.type() }, recorder);
		Object result;
		try {
			result = lambda.apply(stub);
		} catch (Exception e) {
			throw refuse(contract, ": it threw " + e, e);
		}
		if (recorder.members.size() != 1 || result != null) {
			throw refuse(contract, recorder.members.size() == 1 ? "" : ": it asked for "
					+ recorder.members.stream().map(Member::name).toList(), null);
		}
		return recorder.members.get(0);
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) {
		if (method.getDeclaringClass() == Object.class) {
			return StubMethods.invoke(proxy, method, arguments, "recording stub of " + contract.type().getName());
		}
		members.add(contract.member(method));
		return null;
	}

	private static IllegalArgumentException refuse(Contract contract, String detail, Exception cause) {
		String type = contract.type().getSimpleName();
		return new IllegalArgumentException("the lambda must return one signal or property of " + type
				+ " and do nothing else, as in handle.signal(" + type + "::"
				+ (contract.members().isEmpty() ? "temperature" : contract.members().get(0).name()) + ')' + detail, cause);
	}
}
