package dev.outboard.core.internal.process;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import dev.outboard.api.Capability;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.api.spi.WorkerLaunch;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.host.internal.HostMain;
import dev.outboard.wire.internal.message.Setup;

/** The start method {@code process}: a child JVM for each worker. */
@Component(property = StartMethodProvider.NAME + "=process")
public final class ProcessStartMethod implements StartMethodProvider {

	private final JavaInstallations installations = new JavaInstallations();
	private final BundleFiles files;
	private final NativeCode nativeCode;
	private final ClassArchives archives;
	private final CrashFiles crashFiles;
	private final WarmPool warm = new WarmPool(this::startSpare);
	private final BundleContext context;
	private final SynchronousBundleListener changes = this::changed;
	private final Set<ChildJvm> children = ConcurrentHashMap.newKeySet();
	private final Set<String> warnedOfSwt = ConcurrentHashMap.newKeySet();
	private volatile boolean closed;
	private final Thread lastResort = new Thread(this::destroyChildren, "outboard-last-resort");

	@Activate
	public ProcessStartMethod(BundleContext context) {
		this.context = context;
		CopiedJars copies = new CopiedJars(stateLocation(context, "jars"));
		archives = new ClassArchives(stateLocation(context, "archives"));
		crashFiles = new CrashFiles(stateLocation(context, "crashes"));
		files = new BundleFiles(copies);
		nativeCode = new NativeCode(copies, new NativeClauses(context));
		context.addBundleListener(changes);
		Runtime.getRuntime().addShutdownHook(lastResort);
		Thread.ofPlatform().daemon().name("outboard-sweep").start(() -> {
			Sweep.directories(Rendezvous.parent());
			Sweep.processes();
		});
	}

	/** A framework whose configuration is read-only has no place for data; then it is the user's. */
	private static Path stateLocation(BundleContext context, String name) {
		File own = context.getDataFile(name);
		return own != null ? own.toPath() : Path.of(System.getProperty("user.home"), ".outboard", name);
	}

	@Deactivate
	void deactivate() {
		closed = true;
		context.removeBundleListener(changes);
		warm.close();
		archives.close();
		destroyChildren();
		try {
			Runtime.getRuntime().removeShutdownHook(lastResort);
		} catch (IllegalStateException e) {
			// The JVM is shutting down already, and runs the hook itself.
			destroyChildren();
		}
	}

	private void changed(BundleEvent event) {
		if ((event.getType() & (BundleEvent.UPDATED | BundleEvent.UNRESOLVED | BundleEvent.UNINSTALLED)) != 0) {
			warm.forget(event.getBundle().getBundleId());
		}
	}

	@Override
	public Set<Capability> capabilities() {
		return EnumSet.allOf(Capability.class);
	}

	@Override
	public WorkerLink start(WorkerLaunch launch, WorkerLink.Listener listener) throws InterruptedException {
		StartOptions options = launch.options();
		JavaChoice choice = JavaChoice.of(options);
		JavaProgram java = installations.java(choice);
		List<Bundle> closure = closure(launch);
		List<Path> classPath = classPath(closure);
		JavaCommand command = new JavaCommand(choice, java, options, classPath, nativeCode.foldersOf(closure))
				.leaving(crashFiles);
		ChildStart start = new ChildStart(choice, launch.workerName(), launch.setup(), options.messageLimit(),
				options.startDeadline(), listener);
		List<Path> files = new ArrayList<>(classPath);
		files.add(java.path());
		Optional<FileStamps> stamps = warm.mayServe(start, options) ? FileStamps.of(files) : Optional.empty();
		List<String> classes = List.of(launch.contract().getName(), launch.implementation().getName());
		if (stamps.isEmpty()) {
			return startCold(start, command, java, classes);
		}
		WarmKey key = command.key();
		long begin = System.nanoTime();
		Optional<ChildJvm> spare = warm.start(key, stamps.get(), start);
		ChildJvm child = spare.isPresent() ? spare.get()
				: startCold(start.after(Duration.ofNanos(System.nanoTime() - begin)), command, java, classes);
		warm.started(WarmOrder.of(key, command, java, files, closure, start));
		return child;
	}

	private ChildJvm startSpare(WarmOrder order, Spare spare) throws InterruptedException {
		JavaCommand command = order.command();
		Setup provisional = order.provisional();
		return startCold(new ChildStart(command.choice(), provisional.workerName(), provisional.toBytes(),
				order.key().messageLimit(), order.limit(), spare), command, order.java(),
				List.of(provisional.contract(), provisional.implementation()));
	}

	/** @param classes the names of contract and implementation, in this order, which an archive is to hold */
	private ChildJvm startCold(ChildStart start, JavaCommand command, JavaProgram java, List<String> classes)
			throws InterruptedException {
		Optional<ClassArchive> archive = archives.find(java, command.classPath(), command.options().jvmOptions(),
				new ArchiveTraining(command.choice(), java, command.classPath(), classes, this::keep));
		return archive.isPresent() ? startWith(archive.get(), start, command) : start.run(command, this::keep);
	}

	/** A damaged archive may crash the JVM: then it comes up without. */
	private ChildJvm startWith(ClassArchive archive, ChildStart start, JavaCommand command) throws InterruptedException {
		ChildJvm child;
		try {
			child = start.run(command.withArchive(archive.use()), this::keep);
			archives.used(archive);
		} catch (WorkerStartException e) {
			child = start.run(command, this::keep);
			archives.discard(archive, e);
		}
		return child;
	}

	/** Returns the process ids of the JVMs that wait for a worker. */
	public List<Long> spares() {
		return warm.spares();
	}

	private void keep(ChildJvm child) {
		children.add(child);
		if (closed) {
			// One that was on its way as all others were ended.
			child.destroyForcibly();
		}
		child.exit().thenRun(() -> children.remove(child));
	}

	private List<Bundle> closure(WorkerLaunch launch) {
		Bundle contributor = FrameworkUtil.getBundle(launch.implementation());
		List<Bundle> closure = BundleClosure.of(List.of(contributor, FrameworkUtil.getBundle(HostMain.class)));
		if (closure.stream().anyMatch(bundle -> bundle.getSymbolicName().equals("org.eclipse.swt"))
				&& warnedOfSwt.add(contributor.getSymbolicName())) {
			ILog.of(ProcessStartMethod.class).warn("the worker's class path of bundle " + contributor.getSymbolicName()
					+ " includes SWT: a worker has no display. Keep user interface and worker in different bundles");
		}
		return Slf4jBridge.addedTo(closure);
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
