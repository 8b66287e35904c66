package dev.outboard.host.tests.worker;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Does as its contract says; fails to start where its start argument says so. */
public final class ChildWorker implements Child, WorkerLifecycle {

	private final String start;
	private WorkerContext context;

	public ChildWorker(String start) {
		this.start = start;
	}

	@Override
	public void started(WorkerContext workerContext) throws IOException {
		context = workerContext;
		switch (start) {
			case "fail" -> throw new IOException("it was told to fail");
			case "loop" -> loop();
			default -> print("started");
		}
	}

	@Override
	public void stopping(StopReason reason) {
		print("stopping " + reason);
		Thread.currentThread().interrupt();
	}

	@Override
	public String echo(String text) {
		return text;
	}

	@Override
	public byte[] bytes(int count) {
		return new byte[count];
	}

	@Override
	public long pid() {
		return ProcessHandle.current().pid();
	}

	@Override
	public int readStandardInput() {
		try {
			return System.in.read();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void print(String line) {
		System.out.println(line);
	}

	@Override
	public void loop() {
		print("looping");
		int sum = 0;
		while (sum != Integer.MIN_VALUE + 1) {
			for (int i = 0; i < Integer.MAX_VALUE; i++) {
				sum = sum * 31 + i;
			}
			sum = 0;
		}
	}

	@Override
	public void systemExit(int status) {
		print("exiting");
		System.exit(status);
	}

	@Override
	public void hangAtTheEnd() {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			print("hanging");
			hang();
		}, "hanging-hook"));
	}

	@Override
	public void exit(int status) {
		new Thread(ChildWorker::hang, "left-behind").start();
		context.exit(status);
	}

	@Override
	public long startProcess() throws IOException {
		return new ProcessBuilder("sleep", "600").inheritIO().start().pid();
	}

	private static void hang() {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
