package dev.outboard.workbench.internal.welcome;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;
import org.osgi.framework.FrameworkUtil;

/** The welcome page: what this is, and three things to begin with. */
public final class WelcomePart extends IntroPart {

	private static final String START_SAMPLE = "dev.outboard.ui.workers.startDefinition("
			+ "dev.outboard.ui.workers.startDefinition.id=dev.outboard.samples.upper)";
	private static final String TUTORIAL = "org.eclipse.ui.cheatsheets.openCheatSheet("
			+ "cheatSheetId=dev.outboard.ui.firstWorker)";
	private static final String HELP = "org.eclipse.ui.help.displayHelp(href=/dev.outboard.ui/help/overview.html)";

	private static final int WIDTH = 520;
	private static final int MARGIN = 40;

	private Composite page;
	private Link first;

	@Override
	public void createPartControl(Composite parent) {
		ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		page = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(16, 6).applyTo(page);
		createHead();
		first = createEntry(Messages.start_sample, Messages.start_sample_more, START_SAMPLE);
		createEntry(Messages.tutorial, Messages.tutorial_more, TUTORIAL);
		createEntry(Messages.help, Messages.help_more, HELP);
		scrolled.setContent(page);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// the page is the same in a corner
	}

	@Override
	public void setFocus() {
		first.setFocus();
	}

	private void createHead() {
		LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), page);
		Label icon = new Label(page, SWT.NONE);
		icon.setImage(images.create(ResourceLocator.imageDescriptorFromBundle(WelcomePart.class, "icons/outboard_64.png")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor)));
		GridDataFactory.fillDefaults().span(1, 2).applyTo(icon);
		Label title = new Label(page, SWT.NONE);
		title.setText(Messages.title);
		title.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).applyTo(title);
		text(NLS.bind(Messages.version, FrameworkUtil.getBundle(WelcomePart.class).getVersion()));
		new Label(page, SWT.NONE);
		text(Messages.what);
	}

	private Link createEntry(String label, String more, String command) {
		new Label(page, SWT.NONE);
		Link link = new Link(page, SWT.NONE);
		link.setText("<a>" + label + "</a>");
		link.setFont(JFaceResources.getBannerFont());
		link.addListener(SWT.Selection, e -> run(command));
		GridDataFactory.fillDefaults().indent(0, 18).applyTo(link);
		new Label(page, SWT.NONE);
		text(more);
		return link;
	}

	private Control text(String words) {
		Label text = new Label(page, SWT.WRAP);
		text.setText(words);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** Closes the page first, so that what is opened can be seen. */
	private void run(String command) {
		IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
		PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
		try {
			window.getService(IHandlerService.class)
					.executeCommand(window.getService(ICommandService.class).deserialize(command), null);
		} catch (CommandException e) {
			ILog.of(WelcomePart.class).error("The command " + command + " can't be run", e);
		}
	}
}
