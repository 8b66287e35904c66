package dev.outboard.core.internal.process;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
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

/** The start method {@code process}: a child JVM for each worker. */
@Component(property = StartMethodProvider.NAME + "=process")
public final class ProcessStartMethod implements StartMethodProvider {

	private final JavaInstallations installations = new JavaInstallations();
	private final BundleFiles files;
	private final NativeCode nativeCode;
	private final ClassArchives archives;
	private final CrashFiles crashFiles;
	private final Set<ChildJvm> children = ConcurrentHashMap.newKeySet();
	private final Set<String> warnedOfSwt = ConcurrentHashMap.newKeySet();
	private final Thread lastResort = new Thread(this::destroyChildren, "outboard-last-resort");

	@Activate
	public ProcessStartMethod(BundleContext context) {
		CopiedJars copies = new CopiedJars(stateLocation(context, "jars"));
		archives = new ClassArchives(stateLocation(context, "archives"));
		crashFiles = new CrashFiles(stateLocation(context, "crashes"));
		files = new BundleFiles(copies);
		nativeCode = new NativeCode(copies, new NativeClauses(context));
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
		archives.close();
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
		StartOptions options = launch.options();
		JavaChoice choice = JavaChoice.of(options);
		JavaProgram java = installations.java(choice);
		List<Bundle> closure = closure(launch);
		List<Path> classPath = classPath(closure);
		JavaCommand command = new JavaCommand(choice, java, options, classPath, nativeCode.foldersOf(closure))
				.leaving(crashFiles);
		ChildStart start = new ChildStart(choice, launch.workerName(), launch.setup(), options.messageLimit(),
				options.startDeadline(), listener);
		Optional<ClassArchive> archive = archives.find(java, classPath, options.jvmOptions(),
				new ArchiveTraining(choice, java, classPath,
						List.of(launch.contract().getName(), launch.implementation().getName()), this::keep));
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

	private void keep(ChildJvm child) {
		children.add(child);
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
