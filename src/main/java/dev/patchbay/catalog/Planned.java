package dev.patchbay.catalog;

/// What planning an effect came to: the complete request, or why there can be none.
public sealed interface Planned<R> {
  record Ready<R>(R request) implements Planned<R> {}

  record Refused<R>(Error error) implements Planned<R> {}

  static <R> Planned<R> refused(ErrorCode code, String message) {
    return new Refused<>(Error.of(code, message));
  }
}
