package dev.patchbay.ui.session;

import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioSummary;
import java.util.Optional;

/// Where a draft stands to its published version: `published v2 · draft +3`.
public record DraftStatus(
    long version, Optional<Integer> publishedVersion, Optional<Long> publishedDraft) {

  public static DraftStatus of(Scenario scenario) {
    return new DraftStatus(
        scenario.version(), scenario.publishedVersion(), scenario.publishedDraft());
  }

  public static DraftStatus of(ScenarioSummary summary) {
    return new DraftStatus(summary.version(), summary.publishedVersion(), summary.publishedDraft());
  }

  public DraftStatus saved(long newVersion) {
    return new DraftStatus(newVersion, publishedVersion, publishedDraft);
  }

  public DraftStatus published(int number) {
    return new DraftStatus(version, Optional.of(number), Optional.of(version));
  }

  public boolean isPublished() {
    return publishedVersion.isPresent();
  }

  public long changes() {
    return publishedDraft.map(at -> version - at).orElse(0L);
  }

  /// Publishing would make a version that differs from the last.
  public boolean canPublish() {
    return publishedVersion.isEmpty() || changes() > 0;
  }

  public String words() {
    return publishedVersion
        .map(number ->
            changes() > 0
                ? Strings.PUBLISHED_DRAFT.formatted(number, changes())
                : Strings.PUBLISHED.formatted(number))
        .orElse(Strings.DRAFT);
  }
}
