package dev.patchbay.schema;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/// Jakarta constraints on a record and on every record inside it, as problems with JSON pointers.
final class Constraints {
  /// Started on first use: it costs some hundred milliseconds. Messages never evaluate EL.
  private static final class Holder {
    static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
  }

  /// What has to be known of a record class, found out once.
  ///
  /// @param constrained whether the class itself has constraints
  private record Parts(boolean constrained, List<Part> parts) {
    private static final ClassValue<Parts> OF =
        new ClassValue<>() {
          @Override
          protected Parts computeValue(Class<?> type) {
            return new Parts(
                Holder.VALIDATOR.getConstraintsForClass(type).isBeanConstrained(),
                Stream.of(type.getRecordComponents()).map(Part::of).toList());
          }
        };
  }

  private record Part(String name, Method accessor) {
    static Part of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Part(component.getName(), accessor);
    }

    Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record of ours can be read: " + name, e);
      }
    }
  }

  private Constraints() {}

  static List<Problem> check(Object value) {
    var problems = new ArrayList<Problem>();
    check(value, "", problems);
    return problems;
  }

  private static void check(Object value, String path, List<Problem> problems) {
    switch (value) {
      case Record record -> {
        Parts parts = Parts.OF.get(record.getClass());
        if (parts.constrained()) {
          for (ConstraintViolation<Record> violation : Holder.VALIDATOR.validate(record)) {
            problems.add(
                new Problem(
                    path + pointer(violation.getPropertyPath()),
                    "value.constraint",
                    sentence(violation.getMessage())));
          }
        }
        for (Part part : parts.parts()) {
          check(part.of(record), path + "/" + part.name(), problems);
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          check(list.get(i), path + "/" + i, problems);
        }
      }
      case Map<?, ?> map ->
          map.forEach(
              (key, entry) -> check(entry, path + Json.pointer(String.valueOf(key)), problems));
      case Optional<?> optional -> optional.ifPresent(inner -> check(inner, path, problems));
      default -> {}
    }
  }

  private static String pointer(Path path) {
    var text = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        text.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        text.append(Json.pointer(String.valueOf(node.getKey())));
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        text.append('/').append(node.getName());
      }
    }
    return text.toString();
  }

  /// "must not be blank" becomes "This must not be blank."
  private static String sentence(String message) {
    return Character.isUpperCase(message.charAt(0)) ? message : "This " + message + ".";
  }
}
