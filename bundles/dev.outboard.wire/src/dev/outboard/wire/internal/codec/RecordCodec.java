package dev.outboard.wire.internal.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Records, component by component, rebuilt through their canonical constructor. */
final class RecordCodec implements Codec<Object> {

	private final Class<?> type;
	private final RecordComponent[] components;
	private final Constructor<?> constructor;
	private List<Codec<Object>> codecs;

	RecordCodec(Class<?> type) {
		this.type = type;
		this.components = type.getRecordComponents();
		Class<?>[] parameters = new Class<?>[components.length];
		for (int i = 0; i < components.length; i++) {
			parameters[i] = components[i].getType();
		}
		try {
			constructor = type.getDeclaredConstructor(parameters);
		} catch (NoSuchMethodException e) {
			throw new IllegalStateException("a record without its canonical constructor: " + type.getName(), e);
		}
		try {
			constructor.setAccessible(true);
			for (RecordComponent component : components) {
				component.getAccessor().setAccessible(true);
			}
		} catch (InaccessibleObjectException e) {
			throw new UnsupportedTypeException("record " + type.getName() + " can't cross the process border: its module "
					+ type.getModule().getName() + " doesn't open it; use a record of your own");
		}
	}

	/** Sets the codecs of the components: afterwards, because a record may contain itself, in a list, say. */
	void complete(List<Codec<Object>> componentCodecs) {
		codecs = componentCodecs;
	}

	@Override
	public Layout layout() {
		List<String> names = new ArrayList<>();
		for (RecordComponent component : components) {
			names.add(component.getName());
		}
		return new Layout(type.getName(), true, names, codecs);
	}

	@Override
	public void write(Output out, Object value) {
		for (int i = 0; i < components.length; i++) {
			Object component;
			try {
				component = components[i].getAccessor().invoke(value);
			} catch (InvocationTargetException e) {
				throw new CodecException(type.getName() + "." + components[i].getName() + "() threw " + e.getCause(),
						e.getCause());
			} catch (IllegalAccessException e) {
				throw new IllegalStateException("an accessor that was made accessible is not", e);
			}
			codecs.get(i).write(out, component);
		}
	}

	@Override
	public Object read(Input in) {
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = codecs.get(i).read(in);
		}
		try {
			return constructor.newInstance(values);
		} catch (InvocationTargetException e) {
			throw new CodecException("the constructor of " + type.getName() + " refused the values: " + e.getCause(),
					e.getCause());
		} catch (LinkageError e) {
			throw new CodecException(type.getName() + " can't be initialized: " + e, e);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("a constructor that was made accessible is not", e);
		}
	}
}
