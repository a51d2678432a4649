package dev.patchbay.catalog;

import dev.patchbay.schema.Label;

/// A line that a scenario writes into the log of its run.
public record LogLine(Level level, String message) {
  public enum Level {
    @Label("Debug")
    DEBUG,
    @Label("Info")
    INFO,
    @Label("Warning")
    WARNING,
    @Label("Error")
    ERROR
  }
}
