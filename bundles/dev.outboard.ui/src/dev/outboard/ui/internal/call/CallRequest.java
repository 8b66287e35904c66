package dev.outboard.ui.internal.call;

import com.google.gson.JsonObject;

import dev.outboard.api.WorkerHandle;

/**
 * What a person wants to be called.
 *
 * @param worker    the worker
 * @param function  its function
 * @param arguments the arguments by the names of their parameters
 * @param repeats   how often
 */
record CallRequest(WorkerHandle<?> worker, CallableFunction function, JsonObject arguments, int repeats) {
}
