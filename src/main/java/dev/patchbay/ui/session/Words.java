package dev.patchbay.ui.session;

import dev.patchbay.engine.Preview;
import java.time.Duration;

/// What people read about previews; several panels say it, so it is said here once.
public final class Words {
  private Words() {}

  public static String status(Preview.Status status) {
    return switch (status) {
      case SUCCEEDED -> "Succeeded";
      case FAILED -> "Failed";
      case SKIPPED -> "Skipped";
      case PASSED_THROUGH -> "Disabled, passes its input on";
    };
  }

  /// Where an output comes from, as a sentence; empty when there is none.
  public static String source(Preview.Source source) {
    return switch (source) {
      case COMPUTED -> "Computed from the input";
      case PAYLOAD -> "The payload chosen for this trigger";
      case PIN -> "Pinned by you";
      case TYPE_SAMPLE -> "Nothing was sent: a sample of what this type returns";
      case NONE -> "";
    };
  }

  /// One word for a badge.
  public static String shortSource(Preview.Source source) {
    return switch (source) {
      case COMPUTED -> "computed";
      case PAYLOAD -> "payload";
      case PIN -> "pinned";
      case TYPE_SAMPLE -> "sample";
      case NONE -> "";
    };
  }

  /// `12 ms`, `1.4 s`, or below a millisecond `<1 ms`.
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1) {
      return "<1 ms";
    }
    return millis < 1000
        ? millis + " ms"
        : Math.round(millis / 100.0) / 10.0 + " s";
  }
}
