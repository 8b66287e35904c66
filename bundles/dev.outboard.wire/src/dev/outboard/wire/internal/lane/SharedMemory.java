package dev.outboard.wire.internal.lane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Memory that this process shares with another one: a file in memory that has lost its name before anything is in it, so
 * that nothing is left of it however the two end. The other process reaches it by what this one has open, as Linux shows
 * it below {@code /proc}; other systems have no such memory here.
 */
final class SharedMemory implements AutoCloseable {

	private static final Path DIRECTORY = Path.of("/dev/shm");
	private static final Path OPEN_FILES = Path.of("/proc/self/fd");
	private static final int BLOCK = 64 * 1024;

	/** So many times as much must be free as is taken: others need the system's memory, too, and some is given back late. */
	private static final int SPARING = 8;

	private final FileChannel file;
	private final String name;
	private final MappedByteBuffer content;

	private SharedMemory(FileChannel file, String name, int size) throws IOException {
		this.file = file;
		this.name = name;
		this.content = file.map(FileChannel.MapMode.READ_WRITE, 0, size);
	}

	/**
	 * Makes memory, filled with zeros, for this user alone.
	 *
	 * @throws IOException when the system has none, or not as much; a later access does not fail for that reason
	 */
	static SharedMemory create(int size) throws IOException {
		if (Files.getFileStore(DIRECTORY).getUsableSpace() < (long) SPARING * size) {
			throw new IOException(DIRECTORY + " is almost full");
		}
		Path path = Files.createTempFile(DIRECTORY, "outboard-" + ProcessHandle.current().pid() + '-', null);
		FileChannel file = null;
		SharedMemory created = null;
		try {
			String name;
			try {
				file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
				name = nameOf(path);
			} finally {
				Files.delete(path);
			}
			fill(file, size);
			created = new SharedMemory(file, name, size);
			return created;
		} finally {
			if (created == null && file != null) {
				file.close();
			}
		}
	}

	/**
	 * Returns the memory that another process made.
	 *
	 * @param name what that one calls it
	 * @throws IOException when it can't be had, or is of another size
	 */
	static MappedByteBuffer open(String name, int size) throws IOException {
		try (FileChannel file = FileChannel.open(Path.of(name), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			if (file.size() != size) {
				throw new IOException("the shared memory has " + file.size() + " bytes instead of " + size);
			}
			return file.map(FileChannel.MapMode.READ_WRITE, 0, size);
		} catch (InvalidPathException e) {
			throw new IOException("no file can be called " + name, e);
		}
	}

	/** Returns what another process of this user opens it by, until it is closed. */
	String name() {
		return name;
	}

	/** Returns the memory itself, which is there for as long as somebody has it. */
	MappedByteBuffer content() {
		return content;
	}

	/** Takes its name away: nobody can open it any more. */
	@Override
	public void close() throws IOException {
		file.close();
	}

	/** Returns by what the open file can be reached from elsewhere. */
	private static String nameOf(Path file) throws IOException {
		Path real = file.toRealPath();
		try (DirectoryStream<Path> open = Files.newDirectoryStream(OPEN_FILES)) {
			for (Path descriptor : open) {
				if (leadsTo(real, descriptor)) {
					return "/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor.getFileName();
				}
			}
		}
		throw new IOException(OPEN_FILES + " doesn't show what is open");
	}

	private static boolean leadsTo(Path file, Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).equals(file);
		} catch (IOException e) {
			// Some other file, closed since it was listed.
			return false;
		}
	}

	/** Has the system provide all of it now: where it could not later, whoever came to use it would be ended. */
	private static void fill(FileChannel file, int size) throws IOException {
		ByteBuffer zeros = ByteBuffer.allocateDirect(BLOCK);
		for (int at = 0; at < size; at += zeros.limit()) {
			zeros.clear().limit(Math.min(BLOCK, size - at));
			while (zeros.hasRemaining()) {
				file.write(zeros, at + zeros.position());
			}
		}
	}
}
