package dev.outboard.ui.internal.properties;

/** A category of properties, in the order in which they are shown. */
enum PropertyGroup {

	IDENTITY(Messages.group_identity),
	STATE(Messages.group_state),
	PROCESS(Messages.group_process),
	METRICS(Messages.group_metrics),
	OPTIONS(Messages.group_options),
	POLICIES(Messages.group_policies),
	FUNCTIONS(Messages.group_functions),
	SIGNALS(Messages.group_signals),
	PROPERTIES(Messages.group_properties);

	private final String label;

	PropertyGroup(String label) {
		this.label = label;
	}

	/** Returns its name for a person. */
	String label() {
		return label;
	}

	/** Returns the place of the category of that name. */
	static int place(String label) {
		for (PropertyGroup group : values()) {
			if (group.label.equals(label)) {
				return group.ordinal();
			}
		}
		return values().length;
	}
}
