package dev.outboard.core.internal.registry;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import org.osgi.framework.FrameworkUtil;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerDefinitionException;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerMember;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.Member;

/**
 * The classes behind a contribution, loaded and checked.
 *
 * @param contract       the contract
 * @param implementation the class that implements it
 */
public record WorkerTypes(Contract contract, Class<?> implementation) {

	/**
	 * Loads and checks them; neither is initialised. Takes as long as class loading does: not for the UI thread.
	 *
	 * @throws WorkerDefinitionException when they can't be used; the message names bundle, id and remedy
	 */
	static WorkerTypes load(Contribution contribution) {
		Class<?> contract = loadClass(contribution, "contract", contribution.contract());
		Class<?> implementation = loadClass(contribution, "class", contribution.implementation());
		if (!contract.isAssignableFrom(implementation)) {
			throw refuse(contribution, implementation.getName() + " doesn't implement the contract " + contract.getName()
					+ "; let it, or name another class", null);
		}
		if (implementation.isInterface() || Modifier.isAbstract(implementation.getModifiers())) {
			throw refuse(contribution, implementation.getName() + " is abstract; name a class that can be constructed",
					null);
		}
		if (FrameworkUtil.getBundle(implementation) == null) {
			throw refuse(contribution, implementation.getName() + " belongs to no bundle, but to the Java runtime;"
					+ " let a class of the bundle's own extend it", null);
		}
		if (implementation.getConstructors().length == 0) {
			throw refuse(contribution, implementation.getName() + " has no public constructor; make the class and one"
					+ " constructor public", null);
		}
		try {
			return new WorkerTypes(Contract.of(contract), implementation);
		} catch (ContractException e) {
			throw refuse(contribution, e.getMessage(), e);
		} catch (LinkageError | TypeNotPresentException e) {
			throw refuse(contribution, "the contract " + contract.getName() + " needs a class that isn't there: "
					+ e.getMessage() + "; import its package", e);
		}
	}

	/** Returns the contract as the API shows it. */
	WorkerContract describe() {
		List<WorkerFunction> functions = new ArrayList<>();
		for (Function function : contract.functions()) {
			functions.add(new WorkerFunction(function.method().getName(), function.signature(),
					List.of(function.method().getParameters()), function.resultType(), function.signal(),
					function.method()));
		}
		List<WorkerMember> members = new ArrayList<>();
		for (Member member : contract.members()) {
			members.add(new WorkerMember(member.kind(), member.name(), member.valueType(), member.method()));
		}
		return new WorkerContract(contract.type(), functions, members);
	}

	private static Class<?> loadClass(Contribution contribution, String what, String name) {
		try {
			return contribution.bundle().loadClass(name);
		} catch (ClassNotFoundException | LinkageError e) {
			throw refuse(contribution, "the bundle can't load the " + what + " " + name + " (" + e
					+ "); check the name, and that the bundle has or imports its package", e);
		} catch (IllegalStateException e) {
			throw refuse(contribution, "the bundle is uninstalled", e);
		}
	}

	private static WorkerDefinitionException refuse(Contribution contribution, String problem, Throwable cause) {
		return new WorkerDefinitionException(contribution.describe() + " can't be used: " + problem, cause);
	}
}
