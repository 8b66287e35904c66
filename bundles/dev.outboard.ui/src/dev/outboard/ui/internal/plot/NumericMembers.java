package dev.outboard.ui.internal.plot;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerMember;

/** Finds what in a contract is a number: signals, properties, announced results, and the components of records there. */
final class NumericMembers {

	private NumericMembers() {
	}

	/** Returns what there is, in the order of the contract. Looks at its classes: not for the UI thread. */
	static List<NumericMember> of(WorkerContract contract) {
		List<NumericMember> found = new ArrayList<>();
		for (WorkerMember member : contract.members()) {
			member.method().trySetAccessible();
			add(found, member.name(), member.kind() == WorkerMember.Kind.SIGNAL
					? new NumericMember.Source.OfSignal(member.method())
					: new NumericMember.Source.OfProperty(member.method()), member.valueType());
		}
		for (WorkerFunction function : contract.functions()) {
			if (function.signal().isPresent() && function.resultType() instanceof Class<?> type) {
				String signal = function.signal().get();
				Class<?> boxed = MethodType.methodType(type).wrap().returnType();
				add(found, signal, new NumericMember.Source.OfResults(signal, boxed), boxed);
			}
		}
		return found;
	}

	private static void add(List<NumericMember> found, String name, NumericMember.Source source, Type type) {
		if (isNumber(type)) {
			found.add(new NumericMember(name, source, List.of()));
		} else if (type instanceof Class<?> record && record.isRecord()) {
			for (RecordComponent component : record.getRecordComponents()) {
				Method accessor = component.getAccessor();
				if (isNumber(component.getType()) && accessor.trySetAccessible()) {
					found.add(new NumericMember(name + '.' + component.getName(), source, List.of(accessor)));
				}
			}
		}
	}

	private static boolean isNumber(Type type) {
		return type instanceof Class<?> it && (Number.class.isAssignableFrom(it)
				|| it.isPrimitive() && it != boolean.class && it != char.class && it != void.class);
	}
}
