package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.contract.ContractException;
import dev.outboard.wire.internal.contract.StartArguments;

class StartArgumentsTest {

	public static final class Several {

		private final String built;

		public Several() {
			built = "nothing";
		}

		public Several(String port, int speed) {
			built = port + "@" + speed;
		}

		public Several(Path file, List<String> names) {
			built = file + ":" + names;
		}

		Several(long hidden) {
			built = "hidden " + hidden;
		}
	}

	public static final class Ambiguous {

		public Ambiguous(String name) {
			throw new AssertionError(name);
		}

		public Ambiguous(Path file) {
			throw new AssertionError(file);
		}
	}

	public static final class Failing {

		public Failing(int number) {
			throw new IllegalStateException("number " + number);
		}
	}

	public static final class TakesAnything {

		public TakesAnything(Object anything) {
			throw new AssertionError(anything);
		}
	}

	public static final class NothingPublic {

		NothingPublic() {
		}
	}

	private static Object pass(Object... arguments) throws ReflectiveOperationException {
		List<Object> list = Arrays.asList(arguments);
		StartArguments chosen = StartArguments.forValues(Several.class, list);
		StartArguments found = StartArguments.forTypes(Several.class, chosen.types());
		return ((Several) found.construct(chosen.encode(list, References.NONE), References.NONE)).built;
	}

	@Test
	void theConstructorThatTakesTheArgumentsBuildsTheWorker() throws Exception {
		assertThat(pass()).isEqualTo("nothing");
		assertThat(pass("COM3", 9600)).isEqualTo("COM3@9600");
		assertThat(pass(Path.of("a"), List.of("x", "y"))).isEqualTo("a:[x, y]");
	}

	@Test
	void nullFitsWhereAnObjectIsTaken() throws Exception {
		assertThat(pass(null, 1)).isEqualTo("null@1");
		assertThatThrownBy(() -> pass("COM3", null)).hasMessageContaining("takes the start arguments");
	}

	@Test
	void argumentsThatNoConstructorTakesAreToldWithThoseThereAre() {
		assertThatThrownBy(() -> pass("COM3", "fast")).isInstanceOf(ContractException.class)
				.hasMessageContainingAll("no public constructor of " + Several.class.getName(),
						"(java.lang.String, java.lang.String)", "Several(String, int)", "StartOptions.arguments");
		assertThatThrownBy(() -> pass(5L)).hasMessageContaining("no public constructor");
		assertThatThrownBy(() -> StartArguments.forValues(NothingPublic.class, List.of())).hasMessageContaining("none");
	}

	@Test
	void argumentsThatSeveralConstructorsTakeAreRefused() {
		assertThatThrownBy(() -> StartArguments.forValues(Ambiguous.class, Arrays.asList((Object) null)))
				.isInstanceOf(ContractException.class)
				.hasMessageContainingAll("(null) fit several constructors", "Ambiguous(String)", "Ambiguous(Path)", "Leave one");
	}

	@Test
	void aParameterThatCannotCrossTheBorderIsNamed() {
		assertThatThrownBy(() -> StartArguments.forValues(TakesAnything.class, List.of("x")))
				.isInstanceOf(ContractException.class)
				.hasMessageContainingAll("TakesAnything(Object), parameter", "java.lang.Object", "name the type");
	}

	@Test
	void anArgumentThatCannotBeEncodedIsNamed() {
		List<Object> arguments = List.of(Path.of("a"), List.of(1, 2));
		StartArguments chosen = StartArguments.forValues(Several.class, arguments);
		assertThatThrownBy(() -> chosen.encode(arguments, References.NONE)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContainingAll("Several(Path, List), start argument", "another class than");
	}

	@Test
	void aConstructorThatIsNotThereIsNamed() {
		assertThatThrownBy(() -> StartArguments.forTypes(Several.class, List.of("long")))
				.isInstanceOf(ContractException.class).hasMessageContainingAll(Several.class.getName(), "[long]");
	}

	@Test
	void whatTheConstructorThrowsComesAsItIs() {
		StartArguments chosen = StartArguments.forValues(Failing.class, List.of(3));
		assertThatThrownBy(() -> chosen.construct(chosen.encode(List.of(3), References.NONE), References.NONE))
				.isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(IllegalStateException.class)
				.hasMessage("number 3");
	}

	@Test
	void bytesThatAreNoArgumentsAreRefused() {
		StartArguments chosen = StartArguments.forValues(Several.class, List.of("COM3", 1));
		assertThatThrownBy(() -> chosen.construct(new byte[] { 0, 0 }, References.NONE)).isInstanceOf(CodecException.class);
		assertThatThrownBy(() -> chosen.construct(new byte[] { 0, 0, 0, 0, 0, 0 }, References.NONE)).isInstanceOf(CodecException.class)
				.hasMessageContaining("left over");
	}
}
