package dev.outboard.core.internal.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import dev.outboard.api.Capability;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.api.spi.WorkerLaunch;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.host.internal.HostMain;
import dev.outboard.wire.internal.transport.Launch;

/** The start method {@code process}: a child JVM for each worker. */
@Component(property = StartMethodProvider.NAME + "=process")
public final class ProcessStartMethod implements StartMethodProvider {

	private final JavaInstallations installations = new JavaInstallations();
	private final BundleFiles files;
	private final NativeCode nativeCode;
	private final Set<ChildJvm> children = ConcurrentHashMap.newKeySet();
	private final Set<String> warnedOfSwt = ConcurrentHashMap.newKeySet();
	private final Thread lastResort = new Thread(this::destroyChildren, "outboard-last-resort");

	@Activate
	public ProcessStartMethod(BundleContext context) {
		CopiedJars copies = new CopiedJars(stateLocation(context));
		files = new BundleFiles(copies);
		nativeCode = new NativeCode(copies, new NativeClauses(context));
		Runtime.getRuntime().addShutdownHook(lastResort);
	}

	/** A framework whose configuration is read-only has no place for data; then it is the user's. */
	private static Path stateLocation(BundleContext context) {
		File own = context.getDataFile("jars");
		return own != null ? own.toPath() : Path.of(System.getProperty("user.home"), ".outboard", "jars");
	}

	@Deactivate
	void deactivate() {
		destroyChildren();
		try {
			Runtime.getRuntime().removeShutdownHook(lastResort);
		} catch (IllegalStateException e) {
			// The JVM is shutting down already, and runs the hook itself.
			destroyChildren();
		}
	}

	@Override
	public Set<Capability> capabilities() {
		return EnumSet.allOf(Capability.class);
	}

	@Override
	public WorkerLink start(WorkerLaunch launch, WorkerLink.Listener listener) throws InterruptedException {
		JavaChoice choice = JavaChoice.of(launch.options());
		Path java = installations.java(choice);
		List<Bundle> closure = closure(launch);
		JavaCommand command = new JavaCommand(choice, java, launch.options(), classPath(closure),
				nativeCode.foldersOf(closure));
		try (Rendezvous rendezvous = Rendezvous.open()) {
			Process process = command.start(rendezvous.file("a"));
			ChildJvm child = new ChildJvm(process, launch.workerName(), launch.options().messageLimit(), listener);
			children.add(child);
			process.onExit().thenRun(() -> children.remove(child));
			boolean connected = false;
			try {
				connect(child, process, rendezvous, launch, choice);
				connected = true;
			} finally {
				if (!connected) {
					child.abandon();
				}
			}
			return child;
		} catch (IOException e) {
			throw new WorkerStartException(e.getMessage(), e);
		}
	}

	private static void connect(ChildJvm child, Process process, Rendezvous rendezvous, WorkerLaunch launch,
			JavaChoice choice) throws InterruptedException {
		Duration limit = launch.options().startDeadline();
		process.onExit().thenRun(rendezvous::giveUp);
		CompletableFuture<Void> late = new CompletableFuture<Void>().completeOnTimeout(null, MILLISECONDS.convert(limit),
				MILLISECONDS);
		late.thenRun(() -> {
			child.giveUp();
			rendezvous.giveUp();
		});
		try {
			child.launch(new Launch(rendezvous.endpoint(), rendezvous.secret(), launch.setup()));
			child.open(rendezvous.accept());
		} catch (ClosedByInterruptException e) {
			Thread.interrupted();
			throw new InterruptedException("the start was interrupted");
		} catch (IOException e) {
			throw choice.failed(late.isDone() ? child.describeDelay(limit) : child.describeFailure(e), e);
		} finally {
			late.cancel(false);
		}
	}

	private List<Bundle> closure(WorkerLaunch launch) {
		Bundle contributor = FrameworkUtil.getBundle(launch.implementation());
		List<Bundle> closure = BundleClosure.of(List.of(contributor, FrameworkUtil.getBundle(HostMain.class)));
		if (closure.stream().anyMatch(bundle -> bundle.getSymbolicName().equals("org.eclipse.swt"))
				&& warnedOfSwt.add(contributor.getSymbolicName())) {
			ILog.of(ProcessStartMethod.class).warn("the worker's class path of bundle " + contributor.getSymbolicName()
					+ " includes SWT: a worker has no display. Keep user interface and worker in different bundles");
		}
		return closure;
	}

	private List<Path> classPath(List<Bundle> closure) {
		Set<Path> classPath = new LinkedHashSet<>();
		closure.forEach(bundle -> classPath.addAll(files.of(bundle)));
		for (Path file : classPath) {
			if (file.toString().contains(File.pathSeparator)) {
				throw new WorkerStartException(file + " can't stand on the class path of a worker's JVM, because '"
						+ File.pathSeparator + "' in it separates two files there; move it to a folder without");
			}
		}
		return List.copyOf(classPath);
	}

	private void destroyChildren() {
		children.forEach(ChildJvm::destroyForcibly);
	}
}
