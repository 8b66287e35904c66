package dev.outboard.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/**
 * The properties of a worker or definition as they were at one moment; none can be changed. Equal to others that say
 * the same.
 *
 * @param lines one for each property
 */
record PropertyLines(List<Line> lines) implements IPropertySource {

	/**
	 * A property.
	 *
	 * @param id what stays the same when the value changes
	 */
	record Line(String id, PropertyGroup group, String name, String value) {
	}

	/** Gathers properties. */
	static final class Builder {

		private final List<Line> lines = new ArrayList<>();

		Builder add(PropertyGroup group, String name, Object value) {
			lines.add(new Line(group + ":" + name, group, name, String.valueOf(value)));
			return this;
		}

		/** Adds a property where it has a value. */
		Builder add(PropertyGroup group, String name, Optional<?> value) {
			value.ifPresent(known -> add(group, name, known));
			return this;
		}

		PropertyLines build() {
			return new PropertyLines(List.copyOf(lines));
		}
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return lines.stream().map(PropertyLines::descriptor).toArray(IPropertyDescriptor[]::new);
	}

	private static IPropertyDescriptor descriptor(Line line) {
		PropertyDescriptor descriptor = new PropertyDescriptor(line.id(), line.name());
		descriptor.setCategory(line.group().label());
		return descriptor;
	}

	@Override
	public Object getPropertyValue(Object id) {
		return lines.stream().filter(line -> line.id().equals(id)).map(Line::value).findFirst().orElse(null);
	}

	@Override
	public Object getEditableValue() {
		return null;
	}

	@Override
	public boolean isPropertySet(Object id) {
		return false;
	}

	@Override
	public void resetPropertyValue(Object id) {
		throw new UnsupportedOperationException("properties of workers are read-only: " + id);
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		throw new UnsupportedOperationException("properties of workers are read-only: " + id);
	}
}
