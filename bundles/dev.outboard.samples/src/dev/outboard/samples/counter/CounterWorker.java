package dev.outboard.samples.counter;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.outboard.api.contract.Signal;

/** The worker of {@link Counter}. */
public final class CounterWorker implements Counter {

	private final Signal.Emitter<Integer> counted = new Signal.Emitter<>();
	private int latest;

	@Override
	public Signal<Integer> counted() {
		return counted;
	}

	@Override
	public int count(int last, long pauseMillis, IProgressMonitor monitor) throws InterruptedException {
		monitor.beginTask("counting to " + last, last);
		int number = 0;
		while (number < last && !monitor.isCanceled()) {
			monitor.subTask("number " + (number + 1));
			Thread.sleep(pauseMillis);
			number++;
			latest = number;
			counted.emit(number);
			monitor.worked(1);
		}
		monitor.done();
		return number;
	}

	@Override
	public int latest() {
		return latest;
	}
}
