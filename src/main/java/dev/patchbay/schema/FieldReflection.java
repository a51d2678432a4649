package dev.patchbay.schema;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.schema.FieldType.Alternative;
import dev.patchbay.schema.FieldType.Display;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.FieldType.Limits;
import dev.patchbay.schema.FieldType.Option;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the form tree off a record class.
final class FieldReflection {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> DECIMAL = Set.of(double.class, Double.class, BigDecimal.class);

  private FieldReflection() {}

  static Fields fields(Class<?> record) {
    return new Fields(
        Arrays.stream(record.getRecordComponents()).map(FieldReflection::field).toList());
  }

  private static Field field(RecordComponent component) {
    boolean optional = component.getType() == Optional.class;
    Type type = optional ? argument(component.getGenericType(), 0) : component.getGenericType();
    return new Field(
        component.getName(),
        label(component, words(component.getName())),
        help(component),
        type(type, component),
        site(component).isAnnotationPresent(NotBlank.class)
            || site(component).isAnnotationPresent(NotEmpty.class),
        optional,
        limits(site(component)),
        display(component));
  }

  private static FieldType type(Type type, AnnotatedElement site) {
    return type instanceof ParameterizedType generic
        ? container(generic, site)
        : plain((Class<?>) type, site);
  }

  private static FieldType container(ParameterizedType type, AnnotatedElement site) {
    if (type.getRawType() == List.class) {
      return new FieldType.ListOf(type(argument(type, 0), site));
    }
    if (type.getRawType() == Map.class && argument(type, 0) == String.class) {
      return new FieldType.MapOf(type(argument(type, 1), site));
    }
    throw new IllegalArgumentException("no form field for " + type);
  }

  private static FieldType plain(Class<?> type, AnnotatedElement site) {
    if (type == String.class || isWrappedText(type)) {
      return new FieldType.Text(
          site.isAnnotationPresent(Multiline.class),
          site.isAnnotationPresent(Program.class),
          Optional.ofNullable(site.getAnnotation(Format.class)).map(Format::value));
    }
    if (WHOLE.contains(type) || DECIMAL.contains(type)) {
      return new FieldType.Number(WHOLE.contains(type));
    }
    if (type == boolean.class || type == Boolean.class) {
      return new FieldType.Switch();
    }
    if (type.isEnum()) {
      return new FieldType.Choice(
          Stream.of(type.getEnumConstants()).map(c -> option(type, (Enum<?>) c)).toList());
    }
    if (JsonNode.class.isAssignableFrom(type)) {
      return new FieldType.Json();
    }
    if (type.isRecord()) {
      return fields(type);
    }
    if (type.isSealed()) {
      return new FieldType.Alternatives(
          Stream.of(type.getPermittedSubclasses()).map(FieldReflection::alternative).toList());
    }
    throw new IllegalArgumentException("no form field for " + type);
  }

  /// A record around one string, such as a connection reference.
  private static boolean isWrappedText(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(c -> c.getAccessor().isAnnotationPresent(JsonValue.class));
  }

  private static Option option(Class<?> type, Enum<?> constant) {
    try {
      return new Option(
          constant.name(), label(type.getField(constant.name()), words(constant.name())));
    } catch (NoSuchFieldException e) {
      throw new AssertionError("an enum constant is a field", e);
    }
  }

  private static Alternative alternative(Class<?> type) {
    JsonTypeName name = type.getAnnotation(JsonTypeName.class);
    if (name == null) {
      throw new IllegalArgumentException(type + " lacks @JsonTypeName, its stable kind");
    }
    return new Alternative(
        name.value(), label(type, words(type.getSimpleName())), help(type), fields(type));
  }

  /// Where Jakarta's annotations on a component are found: they have no such target of their own,
  /// so Java puts them on the accessor.
  private static AnnotatedElement site(RecordComponent component) {
    return component.getAccessor();
  }

  private static Limits limits(AnnotatedElement site) {
    return new Limits(
        Optional.ofNullable(site.getAnnotation(Min.class)).map(Min::value),
        Optional.ofNullable(site.getAnnotation(Max.class)).map(Max::value),
        Optional.ofNullable(site.getAnnotation(Pattern.class)).map(Pattern::regexp));
  }

  private static Display display(AnnotatedElement site) {
    return new Display(
        Optional.ofNullable(site.getAnnotation(Unit.class)).map(Unit::value),
        Optional.ofNullable(site.getAnnotation(Example.class)).map(Example::value));
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static String label(AnnotatedElement site, String otherwise) {
    Label label = site.getAnnotation(Label.class);
    return label == null ? otherwise : label.value();
  }

  private static String help(AnnotatedElement site) {
    Help help = site.getAnnotation(Help.class);
    return help == null ? "" : help.value();
  }

  /// `firstDelay` and `FIRST_DELAY` become "First delay".
  private static String words(String name) {
    String spaced =
        (name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ')
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "))
            .toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
