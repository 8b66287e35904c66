package dev.outboard.screenshots;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Takes pictures of the workbench window, and of whatever lies on it. */
final class Camera {

	private final Stage stage;
	private final Path folder;

	/** @param folder where the pictures go */
	Camera(Stage stage, Path folder) {
		this.stage = stage;
		this.folder = folder;
	}

	/** Takes a picture of the window as it is once everything is painted, and writes it as a PNG of that name. */
	void take(String name) {
		stage.settle();
		stage.onUiThread(() -> {
			ImageData picture = picture();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { picture };
			loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
			return null;
		});
	}

	private ImageData picture() {
		Rectangle window = visible(stage.window().getShell());
		Display display = Display.getCurrent();
		Image image = new Image(display, window.width, window.height);
		GC screen = new GC(display);
		try {
			screen.copyArea(image, window.x, window.y);
			return image.getImageData(stage.window().getShell().getMonitor().getZoom());
		} finally {
			screen.dispose();
			image.dispose();
		}
	}

	/** Without a window manager there is no border, though the window's bounds have room for one. */
	private static Rectangle visible(Shell shell) {
		Rectangle inside = shell.getClientArea();
		Point topLeft = shell.getLocation();
		Point bottomRight = shell.toDisplay(inside.x + inside.width, inside.y + inside.height);
		return new Rectangle(topLeft.x, topLeft.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y);
	}
}
