package dev.outboard.wire.internal.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

import dev.outboard.api.contract.Overflow;
import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.MonitorCodec;
import dev.outboard.wire.internal.codec.UnsupportedTypeException;

/** Reads an interface as a contract, and says what is wrong with one that can't be. */
final class ContractReader implements MemberReader.CodecSource {

	private final Class<?> type;
	private final Codecs codecs = new Codecs();
	private final List<Function> functions = new ArrayList<>();
	private final List<Member> members = new ArrayList<>();

	ContractReader(Class<?> type) {
		this.type = type;
	}

	ContractReader read() {
		if (!type.isInterface() || type.isAnnotation()) {
			throw new ContractException(type.getName() + " is no contract: a contract is a Java interface");
		}
		if (type.getTypeParameters().length > 0) {
			throw new ContractException(type.getName() + " is generic; let a contract without type parameters extend it"
					+ " and declare its methods anew with the types named");
		}
		if (type.isSealed()) {
			throw new ContractException(type.getName() + " is sealed, so that no stub can implement it; remove the modifier");
		}
		Map<String, Method> methods = methods();
		Set<String> simpleNames = new HashSet<>();
		Set<String> ambiguous = new HashSet<>();
		for (Method method : methods.values()) {
			if (MemberReader.isMember(method)) {
				members.add(MemberReader.read(members.size(), method, type.getName() + '.' + method.getName(), this));
				continue;
			}
			String simple = Contract.Key.of(method).simple();
			if (!simpleNames.add(simple)) {
				ambiguous.add(simple);
			}
		}
		for (Map.Entry<String, Method> entry : methods.entrySet()) {
			if (!MemberReader.isMember(entry.getValue())) {
				String simple = Contract.Key.of(entry.getValue()).simple();
				functions.add(function(functions.size(), entry.getValue(),
						ambiguous.contains(simple) ? entry.getKey() : simple));
			}
		}
		if (functions.isEmpty() && members.isEmpty()) {
			throw new ContractException(type.getName() + " has no functions; declare at least one method");
		}
		return this;
	}

	List<Function> functions() {
		return List.copyOf(functions);
	}

	List<Member> members() {
		return List.copyOf(members);
	}

	/** Returns one method a function, the most specific one, sorted by name and parameters. */
	private Map<String, Method> methods() {
		Map<String, Method> methods = new TreeMap<>();
		for (Method method : type.getMethods()) {
			if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !Contract.isObjectMethod(method)) {
				String qualified = Contract.Key.of(method).qualified();
				Method other = methods.get(qualified);
				methods.put(qualified, other == null ? method : moreSpecific(other, method));
			}
		}
		return methods;
	}

	private static Method moreSpecific(Method one, Method other) {
		if (one.getReturnType() != other.getReturnType()) {
			return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
		}
		if (one.getDeclaringClass().isAssignableFrom(other.getDeclaringClass())) {
			return other;
		}
		boolean unrelated = !other.getDeclaringClass().isAssignableFrom(one.getDeclaringClass());
		// Reflection lists methods in any order, which must not decide whose annotations count.
		return unrelated && one.getDeclaringClass().getName().compareTo(other.getDeclaringClass().getName()) > 0 ? other : one;
	}

	private Function function(int index, Method method, String signature) {
		String where = type.getName() + "." + signature;
		if (method.getTypeParameters().length > 0) {
			throw new ContractException(where + " is generic; a contract's method names its types");
		}
		if (method.isAnnotationPresent(Overflow.class)) {
			throw new ContractException(where + ": @Overflow is for signals; remove it from a function");
		}
		List<Codec<Object>> parameters = new ArrayList<>();
		for (Parameter parameter : method.getParameters()) {
			parameters.add(MonitorCodec.codes(parameter.getType()) ? monitor(where, parameters)
					: codec(where + ", parameter " + parameter.getName(), parameter.getParameterizedType()));
		}
		boolean stage = method.getReturnType() == CompletionStage.class;
		Type resultType = stage ? stageResult(where, method.getGenericReturnType()) : method.getGenericReturnType();
		if (!stage && Future.class.isAssignableFrom(method.getReturnType())) {
			throw new ContractException(where + " returns " + method.getReturnType().getName()
					+ "; declare it as CompletionStage, and call it with callStage");
		}
		Optional<Codec<Object>> result = resultType == void.class || resultType == Void.class ? Optional.empty()
				: Optional.of(codec(where + ", result", resultType));
		Optional<String> signal = SignalName.of(method, where);
		if (signal.isPresent()) {
			checkUnique(signal.get(), where);
		}
		return new Function(index, method, signature, List.copyOf(parameters), resultType, result, stage, signal);
	}

	private void checkUnique(String signal, String where) {
		for (Member member : members) {
			if (member.isSignal() && member.name().equals(signal)) {
				throw new ContractException(where + " announces its results as " + signal
						+ ", which is the name of a signal of the contract, too; rename one of them");
			}
		}
	}

	private static Codec<Object> monitor(String where, List<Codec<Object>> before) {
		if (before.contains(MonitorCodec.INSTANCE)) {
			throw new ContractException(where + " takes several progress monitors; leave it one, and split that in the worker"
					+ " with SubMonitor");
		}
		return MonitorCodec.INSTANCE;
	}

	private static Type stageResult(String where, Type stage) {
		if (!(stage instanceof ParameterizedType parameterized)) {
			throw new ContractException(where + " returns a raw CompletionStage; name the type of its result, as in"
					+ " CompletionStage<String>");
		}
		Type result = parameterized.getActualTypeArguments()[0];
		return result instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : result;
	}

	@Override
	public Codec<Object> codec(String where, Type valueType) {
		if (valueType instanceof TypeVariable<?>) {
			throw new ContractException(where + ": type " + valueType.getTypeName()
					+ " is a type variable of an interface that the contract extends; declare the method anew in "
					+ type.getName() + " with the type named");
		}
		try {
			return codecs.of(valueType);
		} catch (UnsupportedTypeException e) {
			throw new ContractException(where + ": " + e.getMessage());
		}
	}
}
