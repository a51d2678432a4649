package dev.patchbay.app.bench;

/// What happens from pulse to pulse until it is over.
@FunctionalInterface
interface Phase {
  /// @return whether it is over
  boolean pulse();
}
