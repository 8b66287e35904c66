package dev.outboard.samples.files;

import java.io.IOException;
import java.nio.file.Path;

/** Reads whole files, of any size. A relative path is resolved in the worker's working directory. */
public interface FileTools {

	/** Returns the SHA-256 digest of a file's bytes, as 64 hexadecimal digits. */
	String sha256(Path file) throws IOException;

	/** Counts a file's lines, words and bytes. The file is taken for UTF-8. */
	WordCount wordCount(Path file) throws IOException;
}
