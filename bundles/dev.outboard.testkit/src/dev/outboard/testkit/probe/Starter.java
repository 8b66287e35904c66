package dev.outboard.testkit.probe;

import java.util.List;

/** Tells what a worker's constructor and {@code started} got. */
public interface Starter {

	List<String> got();
}
