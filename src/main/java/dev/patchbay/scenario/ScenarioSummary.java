package dev.patchbay.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the scenario list.
///
/// @param publishedDraft the draft's `version` that was published
/// @param sketch of the draft
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
    Optional<LastPreview> lastPreview) {

  public ScenarioSummary {
    tags = List.copyOf(tags);
  }

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
