package dev.patchbay.schema;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// Reads the name of a time zone: `Europe/Berlin`, `UTC`, `+05:30`.
public final class ZoneName implements Readable.Reader {
  @Override
  public Optional<String> problem(String text) {
    return zone(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            "There is no time zone “%s”.%s"
                .formatted(text, Suggestion.among(text, ZoneId.getAvailableZoneIds())));
  }

  /// The zone of this name, UTC for an empty one.
  public static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text.isBlank() ? "UTC" : text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
