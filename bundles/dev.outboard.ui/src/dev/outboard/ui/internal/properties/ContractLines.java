package dev.outboard.ui.internal.properties;

import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerMember;
import dev.outboard.ui.internal.properties.PropertyLines.Builder;

/** Makes lines of a contract's functions, signals and properties. */
final class ContractLines {

	private ContractLines() {
	}

	/** Adds what the contract has, where it is known now. */
	static void add(Builder lines, CompletableFuture<WorkerContract> contract) {
		if (!contract.isDone() || contract.isCompletedExceptionally()) {
			return;
		}
		WorkerContract known = contract.join();
		known.functions()
				.forEach(function -> lines.add(PropertyGroup.FUNCTIONS, function.signature(), text(function.resultType())));
		known.members().forEach(member -> lines.add(group(member), member.name(), text(member.valueType())));
	}

	private static PropertyGroup group(WorkerMember member) {
		return member.kind() == WorkerMember.Kind.SIGNAL ? PropertyGroup.SIGNALS : PropertyGroup.PROPERTIES;
	}

	/** Returns a type as it is written in source, without packages. */
	private static String text(Type type) {
		return type.getTypeName().replaceAll("\\b[a-z_]\\w*\\.", "");
	}
}
