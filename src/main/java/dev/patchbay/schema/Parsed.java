package dev.patchbay.schema;

import java.util.List;
import java.util.function.Function;

/// The outcome of reading something: the value, or every problem found on the way.
public sealed interface Parsed<T> {
  record Ok<T>(T value) implements Parsed<T> {}

  record Failed<T>(List<Problem> problems) implements Parsed<T> {
    public Failed {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a failure names at least one problem");
      }
    }
  }

  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Parsed<T> failed(String path, String code, String message) {
    return new Failed<>(List.of(new Problem(path, code, message)));
  }

  default <U> Parsed<U> flatMap(Function<? super T, Parsed<U>> next) {
    return switch (this) {
      case Ok<T>(var value) -> next.apply(value);
      case Failed<T>(var problems) -> new Failed<>(problems);
    };
  }

  default <U> Parsed<U> map(Function<? super T, ? extends U> next) {
    return flatMap(value -> new Ok<>(next.apply(value)));
  }

  default T valueOr(T otherwise) {
    return switch (this) {
      case Ok<T>(var value) -> value;
      case Failed<T> _ -> otherwise;
    };
  }

  /// The problems, empty when reading succeeded.
  default List<Problem> problems() {
    return switch (this) {
      case Ok<T> _ -> List.of();
      case Failed<T>(var problems) -> problems;
    };
  }

  /// The value where failure would be a bug, not bad input.
  ///
  /// @throws IllegalStateException naming the problems
  default T orThrow() {
    return switch (this) {
      case Ok<T>(var value) -> value;
      case Failed<T>(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }
}
