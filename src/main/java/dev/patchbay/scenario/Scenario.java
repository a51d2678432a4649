package dev.patchbay.scenario;

import java.time.Instant;
import java.util.Optional;

/// A scenario as it is kept: its draft and which version of it is published.
///
/// @param version counts the saved changes of the draft; a save names the one it started from
/// @param publishedVersion the number of the published version
/// @param publishedDraft the draft's `version` that was published, so that "draft +3" can be said
public record Scenario(
    String id,
    String name,
    String description,
    boolean enabled,
    Graph draft,
    long version,
    Optional<Integer> publishedVersion,
    Optional<Long> publishedDraft,
    Instant updatedAt) {

  /// Saved changes since the published version; 0 when nothing is published.
  public long changesSincePublish() {
    return publishedDraft.map(published -> version - published).orElse(0L);
  }
}
