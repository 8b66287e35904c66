package dev.outboard.core.tests.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A control process: starts a framework, and workers in it. */
public final class ControlMain {

	/** With what it ends when it has stopped its framework because something was thrown, as Eclipse's launcher does. */
	static final int STOPPED = 13;

	/** Before the location of a bundle that is to be started. */
	static final String STARTED = "+";

	/** Where the classes of bundles are that are no jars; the framework's property, and one of this JVM. */
	static final String CLASS_FOLDERS = "osgi.dev";

	private ControlMain() {
	}

	/** @param arguments the framework's folder, how to end, the name of the bundle that does it, and where all bundles are */
	public static void main(String[] arguments) throws Exception {
		// No thread of the framework's own keeps this JVM from its end: so none of Outboard's may, either.
		Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
				.newFramework(Map.of(Constants.FRAMEWORK_STORAGE, arguments[0], CLASS_FOLDERS,
						System.getProperty(CLASS_FOLDERS, ""), "osgi.framework.activeThreadType", "daemon"));
		framework.start();
		Bundle own = start(framework, arguments[2], List.of(arguments).subList(3, arguments.length));
		try {
			own.loadClass(LiveWorkers.class.getName()).getMethod("run", String.class).invoke(null, arguments[1]);
		} finally {
			if (arguments[1].equals(LiveWorkers.STOP)) {
				framework.stop();
				framework.waitForStop(0);
				System.exit(STOPPED);
			}
		}
	}

	private static Bundle start(Framework framework, String name, List<String> locations) throws BundleException {
		List<Bundle> started = new ArrayList<>();
		for (String location : locations) {
			boolean start = location.startsWith(STARTED);
			Bundle bundle = framework.getBundleContext().installBundle(start ? location.substring(1) : location);
			if (start) {
				started.add(bundle);
			}
		}
		for (Bundle bundle : started) {
			bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
		}
		return started.stream().filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
	}
}
