package dev.patchbay.release;

import java.time.Instant;
import java.util.Optional;

/// One line of a scenario's history.
///
/// @param number counts the versions of one scenario from 1
/// @param name of the scenario then
/// @param draftVersion the version of the draft that was published
/// @param contentHash of the behaviour, 64 hex digits
/// @param parentHash of the version that was published before
public record VersionSummary(
    String scenarioId,
    int number,
    String name,
    String note,
    long draftVersion,
    String contentHash,
    Optional<String> parentHash,
    Instant publishedAt) {}
