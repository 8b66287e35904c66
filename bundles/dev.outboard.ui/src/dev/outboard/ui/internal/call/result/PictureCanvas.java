package dev.outboard.ui.internal.call.result;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import dev.outboard.ui.internal.AccessibleName;

/** Shows a picture, made smaller where it has no room, with its size below. */
final class PictureCanvas {

	private final Composite pane;
	private final Canvas canvas;
	private final Image image;

	PictureCanvas(Composite parent, Presentation.Picture picture) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(pane);
		image = new Image(parent.getDisplay(), picture.image());
		canvas = new Canvas(pane, SWT.DOUBLE_BUFFERED);
		AccessibleName.set(canvas, picture.text());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.Dispose, e -> image.dispose());
		Label label = new Label(pane, SWT.CENTER);
		label.setText(picture.text());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	Control control() {
		return pane;
	}

	private void paint(GC gc) {
		Rectangle room = canvas.getClientArea();
		Rectangle size = image.getBounds();
		double scale = Math.min(1, Math.min((double) room.width / size.width, (double) room.height / size.height));
		int width = (int) Math.max(1, size.width * scale);
		int height = (int) Math.max(1, size.height * scale);
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(image, 0, 0, size.width, size.height, (room.width - width) / 2, (room.height - height) / 2, width,
				height);
	}
}
