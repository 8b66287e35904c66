package dev.outboard.wire.internal.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

import dev.outboard.api.WorkerMember;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Schema;

/** A contract's functions and members, in orders that both sides of the border find alike. Immutable. */
public final class Contract {

	private final Class<?> type;
	private final List<Function> functions;
	private final List<Member> members;
	private final Map<Key, Function> byMethod = new HashMap<>();
	/** What has been looked for. */
	private final Map<Method, Function> found = new ConcurrentHashMap<>();
	/** Computed when it is first asked for; several threads may find the same. */
	private volatile Long fingerprint;

	/** A method's name and erased parameter types: what an override shares with what it overrides. */
	record Key(String name, List<Class<?>> parameters) {

		static Key of(Method method) {
			return new Key(method.getName(), List.of(method.getParameterTypes()));
		}

		/** Written out, as is {@link #hashCode}, because a record's own ones would cost the start of a child some time. */
		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && name.equals(key.name) && parameters.equals(key.parameters);
		}

		@Override
		public int hashCode() {
			return 31 * name.hashCode() + parameters.hashCode();
		}

		/** Returns a text that tells overloads apart, and sorts them alike everywhere. */
		String qualified() {
			StringJoiner names = new StringJoiner(",", name + "(", ")");
			for (Class<?> parameter : parameters) {
				names.add(parameter.getName());
			}
			return names.toString();
		}

		String simple() {
			StringJoiner names = new StringJoiner(",", name + "(", ")");
			for (Class<?> parameter : parameters) {
				names.add(parameter.getSimpleName());
			}
			return names.toString();
		}
	}

	private Contract(Class<?> type, List<Function> functions, List<Member> members) {
		this.type = type;
		this.functions = functions;
		this.members = members;
		for (Function function : functions) {
			byMethod.put(Key.of(function.method()), function);
		}
	}

	/**
	 * Looks at {@code type}.
	 *
	 * @throws ContractException when it is no usable contract
	 */
	public static Contract of(Class<?> type) {
		ContractReader read = new ContractReader(type).read();
		return new Contract(type, read.functions(), read.members());
	}

	/** Returns the interface. */
	public Class<?> type() {
		return type;
	}

	/**
	 * Returns a number that stands for all that two sides must agree on before they exchange calls: names, types, signals,
	 * and whatever the types contain.
	 */
	public long fingerprint() {
		Long known = fingerprint;
		if (known == null) {
			known = computeFingerprint();
			fingerprint = known;
		}
		return known;
	}

	private long computeFingerprint() {
		Schema schema = new Schema();
		for (Function function : functions) {
			function.addTo(schema);
		}
		for (Member member : members) {
			member.addTo(schema);
		}
		return schema.fingerprint();
	}

	/** Returns the functions, by index. */
	public List<Function> functions() {
		return functions;
	}

	/** Returns the signals and properties, by index. */
	public List<Member> members() {
		return members;
	}

	/**
	 * Returns the member at {@code index}.
	 *
	 * @throws CodecException when there is none: the peer speaks of another contract
	 */
	public Member member(int index) {
		if (index >= members.size()) {
			throw new CodecException(type.getName() + " has no signal or property number " + index);
		}
		return members.get(index);
	}

	/**
	 * Returns the member that {@code method}, of the interface or of one that it extends, returns.
	 *
	 * @throws IllegalArgumentException when it is none of the contract's
	 */
	public Member member(Method method) {
		for (Member member : members) {
			if (member.name().equals(method.getName()) && method.getParameterCount() == 0) {
				return member;
			}
		}
		throw new IllegalArgumentException(method.getName() + " of " + type.getName()
				+ " is a function, and no signal or property; call it with call or run");
	}

	/** Returns the function that sets a property that may be set from outside. */
	public Function setter(Member property) {
		return property.setter(functions.size() + property.index());
	}

	/** Returns the property that {@code function} sets; empty where it is a function of the contract itself. */
	public Optional<Member> settable(Function function) {
		int index = function.index() - functions.size();
		return index < 0 ? Optional.empty() : Optional.of(members.get(index));
	}

	/**
	 * Returns the function at {@code index}: those that set properties follow the others.
	 *
	 * @throws CodecException when there is none: the peer speaks of another contract
	 */
	public Function function(int index) {
		if (index < functions.size()) {
			return functions.get(index);
		}
		int property = index - functions.size();
		if (property < members.size() && members.get(property).kind() == WorkerMember.Kind.WRITABLE_PROPERTY) {
			return setter(members.get(property));
		}
		throw new CodecException(type.getName() + " has no function number " + index);
	}

	/**
	 * Returns the function that {@code method}, of the interface or of one that it extends, calls.
	 *
	 * @throws IllegalArgumentException when it is none of the contract's
	 */
	public Function function(Method method) {
		Function known = found.get(method);
		if (known == null) {
			known = find(method);
			found.put(method, known);
		}
		return known;
	}

	private Function find(Method method) {
		Function function = byMethod.get(Key.of(method));
		if (function != null) {
			return function;
		}
		if (MemberReader.isMember(method)) {
			throw new IllegalArgumentException(type.getName() + '.' + method.getName() + " is no function; reach it with"
					+ " handle.signal(…) or handle.property(…), as in handle.signal(" + type.getSimpleName() + "::"
					+ method.getName() + ')');
		}
		List<Function> redeclared = functions.stream().filter(f -> redeclares(f.method(), method)).toList();
		if (redeclared.size() != 1) {
			throw new IllegalArgumentException(method + " is no function of " + type.getName() + "; it has "
					+ functions.stream().map(Function::signature).toList());
		}
		return redeclared.get(0);
	}

	/** Returns whether {@code method} declares that of a generic interface, {@code generic}, anew with its types named. */
	private boolean redeclares(Method method, Method generic) {
		if (!generic.getDeclaringClass().isAssignableFrom(type) || !method.getName().equals(generic.getName())
				|| method.getParameterCount() != generic.getParameterCount()) {
			return false;
		}
		for (int i = 0; i < method.getParameterCount(); i++) {
			if (!generic.getParameterTypes()[i].isAssignableFrom(method.getParameterTypes()[i])) {
				return false;
			}
		}
		return true;
	}

	static boolean isObjectMethod(Method method) {
		for (Method each : Object.class.getMethods()) {
			if (each.getName().equals(method.getName())
					&& Arrays.equals(each.getParameterTypes(), method.getParameterTypes())) {
				return true;
			}
		}
		return false;
	}
}
