package dev.patchbay.schema;

import static java.util.Objects.requireNonNull;

/// Something wrong with a value: where (JSON pointer, empty for the whole value), a stable code
/// such as `config.required`, and one sentence for people.
public record Problem(String path, String code, String message) {
  public Problem {
    requireNonNull(path);
    requireNonNull(code);
    requireNonNull(message);
  }

  /// The same problem seen from a value that contains this one at `prefix`.
  public Problem under(String prefix) {
    return prefix.isEmpty() ? this : new Problem(prefix + path, code, message);
  }
}
