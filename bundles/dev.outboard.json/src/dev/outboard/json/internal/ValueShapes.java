package dev.outboard.json.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.outboard.json.internal.text.TypeNames;

/** Finds out what values of a type are made of. */
public final class ValueShapes {

	/** Records within records are shown so deep; those below are JSON, since a record may contain itself. */
	private static final int DEPTH = 3;

	private ValueShapes() {
	}

	/** Returns the shape of values of {@code type}. May load classes of whoever contributes it. */
	public static ValueShape of(Type type) {
		return of(type, DEPTH);
	}

	private static ValueShape of(Type type, int depth) {
		Class<?> raw;
		try {
			raw = JsonDecoder.raw(type);
		} catch (ConversionException e) {
			return new ValueShape.Json("{}");
		}
		if (Scalars.isScalar(raw)) {
			return scalar(raw);
		}
		if (raw == Optional.class) {
			return new ValueShape.Maybe(of(JsonDecoder.argument(type, 0), depth));
		}
		if (raw.isRecord() && depth > 0) {
			return fields(type, raw, depth);
		}
		if (raw == List.class || raw == Set.class) {
			return new ValueShape.Items(of(JsonDecoder.argument(type, 0), depth - 1));
		}
		if (raw.isArray() && raw != byte[].class) {
			return new ValueShape.Items(of(type instanceof GenericArrayType generic ? generic.getGenericComponentType()
					: raw.getComponentType(), depth - 1));
		}
		return new ValueShape.Json(Examples.any(type));
	}

	private static ValueShape scalar(Class<?> raw) {
		if (raw == String.class) {
			return new ValueShape.Text();
		}
		if (raw == Path.class) {
			return new ValueShape.FilePath();
		}
		if (raw == boolean.class || raw == Boolean.class) {
			return new ValueShape.Flag();
		}
		return raw.isEnum()
				? new ValueShape.Choice(Arrays.stream(raw.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList())
				: new ValueShape.Word(raw, isBoxed(raw));
	}

	private static boolean isBoxed(Class<?> raw) {
		return !raw.isPrimitive() && raw.getPackageName().equals("java.lang");
	}

	private static ValueShape fields(Type type, Class<?> raw, int depth) {
		TypeVariables variables = TypeVariables.of(type);
		return new ValueShape.Fields(Arrays.stream(raw.getRecordComponents()).map(component -> {
			Type resolved = variables.resolve(component.getGenericType());
			return new ValueShape.Field(component.getName(), TypeNames.of(resolved), of(resolved, depth - 1));
		}).toList());
	}
}
