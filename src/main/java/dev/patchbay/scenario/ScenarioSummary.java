package dev.patchbay.scenario;

import java.time.Instant;
import java.util.Optional;

/// One line of the scenario list.
public record ScenarioSummary(
    String id,
    String name,
    boolean enabled,
    int nodeCount,
    long version,
    Optional<Integer> publishedVersion,
    Optional<Long> publishedDraft,
    Instant updatedAt) {

  /// "published v3 · draft +2", or "draft".
  public String status() {
    return publishedVersion
        .map(number -> {
          long changes = publishedDraft.map(published -> version - published).orElse(0L);
          return "published v" + number + (changes > 0 ? " · draft +" + changes : "");
        })
        .orElse("draft");
  }
}
