package dev.patchbay.nodes.trigger;

import dev.patchbay.schema.Readable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/// Reads `2026-01-31T08:00`.
final class LocalMoment implements Readable.Reader {
  @Override
  public Optional<String> problem(String text) {
    return read(text).isPresent()
        ? Optional.empty()
        : Optional.of("This must be a date and time such as 2026-01-31T08:00.");
  }

  static Optional<LocalDateTime> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
