package dev.patchbay.schema;

import java.util.List;
import java.util.Optional;

/// The form tree of a record: what an editor shows, what JSON Schema says and what the structural
/// check demands all come from here.
public sealed interface FieldType {
  /// Text; `format` says what it holds when it is more than text, see [Formats].
  record Text(boolean multiline, boolean program, Optional<String> format) implements FieldType {}

  record Number(boolean whole) implements FieldType {}

  record Switch() implements FieldType {}

  record Choice(List<Option> options) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }
  }

  record ListOf(FieldType element) implements FieldType {}

  /// Names to values; JSON objects with free keys.
  record MapOf(FieldType value) implements FieldType {}

  record Fields(List<Field> fields) implements FieldType {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /// One of several records, told apart by the field `kind`.
  record Alternatives(List<Alternative> options) implements FieldType {
    public Alternatives {
      options = List.copyOf(options);
    }

    public Optional<Alternative> option(String kind) {
      return options.stream().filter(option -> option.kind().equals(kind)).findFirst();
    }
  }

  /// Any JSON.
  record Json() implements FieldType {}

  record Option(String value, String label) {}

  record Alternative(String kind, String label, String help, Fields fields) {}

  /// One field of a record. `required` fields may not be left blank; `optional` ones may be absent.
  record Field(
      String name,
      String label,
      String help,
      FieldType type,
      boolean required,
      boolean optional,
      Limits limits,
      Display display) {}

  /// Bounds that a form can show before anything is checked.
  record Limits(Optional<Long> min, Optional<Long> max, Optional<String> pattern) {
    public static final Limits NONE =
        new Limits(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What a form shows around a value and nothing else depends on.
  ///
  /// @param unit what a number counts
  /// @param example a value that one might enter
  record Display(Optional<String> unit, Optional<String> example) {
    public static final Display PLAIN = new Display(Optional.empty(), Optional.empty());
  }
}
