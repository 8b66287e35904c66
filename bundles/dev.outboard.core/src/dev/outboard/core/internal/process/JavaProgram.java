package dev.outboard.core.internal.process;

import java.nio.file.Path;

/**
 * The program that starts a JVM.
 *
 * @param path    its file
 * @param version the feature version of its Java, as in 21
 */
record JavaProgram(Path path, int version) {
}
