package dev.patchbay.ui.session;

import dev.patchbay.engine.Preview;
import java.time.Duration;

/// What people read about previews; several panels say it, so it is said here once.
public final class Words {
  private Words() {}

  /// Where an output comes from, as a sentence; empty when there is none.
  public static String source(Preview.Source source) {
    return switch (source) {
      case COMPUTED -> "Computed from the input";
      case PAYLOAD -> "The payload chosen for this trigger";
      case PIN -> "Pinned by you";
      case KEPT_SAMPLE -> "Nothing was sent: what this node really returned before";
      case TYPE_SAMPLE -> "Nothing was sent: a sample of what this type returns";
      case NONE -> "";
    };
  }

  /// `12 ms`, `1.4 s`, or below a millisecond `<1 ms`.
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1) {
      return "<1 ms";
    }
    return millis < 1000 ? millis + " ms" : Math.round(millis / 100.0) / 10.0 + " s";
  }
}
