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
    Instant updatedAt) {}
