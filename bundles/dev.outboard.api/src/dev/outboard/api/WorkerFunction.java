package dev.outboard.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * One function of a contract.
 *
 * @param name       its name, which overloads share
 * @param signature  its name with the simple names of its parameter types, as in {@code addTwo(int,int)}: unique within
 *                   the contract
 * @param parameters what it takes; names are the source's where it was compiled with {@code -parameters}
 * @param resultType what a call yields: for a function that returns a {@code CompletionStage}, the stage's result
 * @param signal     the name of the signal that announces its results; empty for none
 * @param method     the interface's method; to be invoked on the stub that
 *                   {@link WorkerHandle#call(ContractFunction)} hands to its lambda
 * @since 0.1
 */
public record WorkerFunction(String name, String signature, List<Parameter> parameters, Type resultType,
		Optional<String> signal, Method method) {

	public WorkerFunction {
		parameters = List.copyOf(parameters);
	}

	/** Returns whether the contract's method returns a {@code CompletionStage}. */
	public boolean isStage() {
		return method.getReturnType() == CompletionStage.class;
	}
}
