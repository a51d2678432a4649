package dev.patchbay.scenario;

import java.time.Instant;
import java.util.Optional;

/// One line of the scenario list.
///
/// @param damaged what is stored is not as it was written, so nothing of this line but the id may
///   be trusted, and the scenario cannot be opened
public record ScenarioSummary(
    String id,
    String name,
    boolean enabled,
    int nodeCount,
    long version,
    Optional<Integer> publishedVersion,
    Optional<Long> publishedDraft,
    Instant updatedAt,
    boolean damaged) {

  /// A line as it was written.
  public ScenarioSummary(
      String id,
      String name,
      boolean enabled,
      int nodeCount,
      long version,
      Optional<Integer> publishedVersion,
      Optional<Long> publishedDraft,
      Instant updatedAt) {
    this(id, name, enabled, nodeCount, version, publishedVersion, publishedDraft, updatedAt, false);
  }

  /// "published v3 · draft +2", "draft" or "damaged".
  public String status() {
    return damaged ? "damaged" : soundStatus();
  }

  private String soundStatus() {
    return publishedVersion
        .map(number -> {
          long changes = publishedDraft.map(published -> version - published).orElse(0L);
          return "published v" + number + (changes > 0 ? " · draft +" + changes : "");
        })
        .orElse("draft");
  }
}
