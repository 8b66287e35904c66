package dev.outboard.core.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What files were like at a time, to see later whether they still are.
 *
 * @param files each of them
 */
record FileStamps(List<FileStamp> files) {

	/** One file. */
	record FileStamp(Path file, long size, FileTime modified) {
	}

	/** Returns those of files; empty where one isn't there, or is a folder, of which its own time tells nothing. */
	static Optional<FileStamps> of(List<Path> files) {
		List<FileStamp> stamps = new ArrayList<>(files.size());
		for (Path file : files) {
			try {
				BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
				if (!found.isRegularFile()) {
					return Optional.empty();
				}
				stamps.add(new FileStamp(file, found.size(), found.lastModifiedTime()));
			} catch (IOException e) {
				return Optional.empty();
			}
		}
		return Optional.of(new FileStamps(stamps));
	}
}
