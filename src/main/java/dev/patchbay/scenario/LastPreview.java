package dev.patchbay.scenario;

import java.time.Instant;

/// How the last dry run of a draft went, for the list of scenarios.
///
/// @param failed nodes that failed
/// @param wouldDo nodes that would have done something in a real run
/// @param sample the name of the payload it started with
public record LastPreview(int failed, int wouldDo, String sample, Instant at) {
  public boolean fine() {
    return failed == 0;
  }

  /// Says the same as the other, whenever that was.
  public boolean sameResult(LastPreview other) {
    return failed == other.failed && wouldDo == other.wouldDo && sample.equals(other.sample);
  }
}
