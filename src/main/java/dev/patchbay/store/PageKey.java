package dev.patchbay.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Where a page of scenarios ends: the time of the last change and the id of its last line.
record PageKey(Instant before, String id) {
  /// Later than any change, so that the first page is asked for like any other.
  private static final PageKey START = new PageKey(Instant.parse("9999-12-31T00:00:00Z"), "");

  /// @throws IllegalArgumentException when the text is not a [dev.patchbay.scenario.Page#next]
  static PageKey of(Optional<String> text) {
    return text.map(PageKey::parse).orElse(START);
  }

  String text() {
    return before + " " + id;
  }

  private static PageKey parse(String text) {
    int space = text.indexOf(' ');
    try {
      return new PageKey(
          Instant.parse(text.substring(0, Math.max(space, 0))), text.substring(space + 1));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not the end of a page: " + text, e);
    }
  }
}
