package dev.patchbay.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the scenario list.
///
/// @param publishedDraft the draft's `version` that was published
/// @param sketch of the draft
/// @param damaged what is stored is not as it was written, so nothing of this line but the id may
///   be trusted, and the scenario cannot be opened
public record ScenarioSummary(
    String id,
    String name,
    String description,
    boolean enabled,
    int nodeCount,
    long version,
    Optional<Integer> publishedVersion,
    Optional<Long> publishedDraft,
    Instant updatedAt,
    List<String> tags,
    Sketch sketch,
    Optional<LastPreview> lastPreview,
    boolean damaged) {

  public ScenarioSummary {
    tags = List.copyOf(tags);
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
