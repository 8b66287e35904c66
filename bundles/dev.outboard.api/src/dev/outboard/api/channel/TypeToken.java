package dev.outboard.api.channel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;

/**
 * The type of what a channel carries, with its type arguments. A class says it by itself; for {@code List<String>} write
 *
 * <pre>{@code new TypeToken<List<String>>() { }}</pre>
 *
 * @param <T> the type
 * @since 0.1
 */
public abstract class TypeToken<T> {

	private final Type type;

	/**
	 * For an anonymous subclass, which says in its {@code extends} clause what the type is.
	 *
	 * @throws IllegalStateException when it doesn't
	 */
	protected TypeToken() {
		if (!(getClass().getGenericSuperclass() instanceof ParameterizedType self) || self.getRawType() != TypeToken.class) {
			throw new IllegalStateException(
					getClass().getName() + " doesn't name its type; write new TypeToken<List<String>>() { }");
		}
		type = self.getActualTypeArguments()[0];
	}

	private TypeToken(Type type) {
		this.type = type;
	}

	/** Returns the token of a type without type arguments. */
	public static <T> TypeToken<T> of(Class<T> type) {
		return new OfClass<>(Objects.requireNonNull(type, "type"));
	}

	/** Returns the type. */
	public final Type type() {
		return type;
	}

	@Override
	public final boolean equals(Object other) {
		return other instanceof TypeToken<?> token && type.equals(token.type);
	}

	@Override
	public final int hashCode() {
		return type.hashCode();
	}

	@Override
	public final String toString() {
		return type.getTypeName();
	}

	/** That of a class. */
	private static final class OfClass<T> extends TypeToken<T> {

		OfClass(Class<T> type) {
			super(type);
		}
	}
}
