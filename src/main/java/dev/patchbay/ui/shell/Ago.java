package dev.patchbay.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How long ago something was, as people say it.
final class Ago {
  private Ago() {}

  static String words(Instant then, Instant now, ZoneId zone) {
    Duration ago = Duration.between(then, now);
    if (ago.toMinutes() < 1) {
      return "just now";
    }
    if (ago.toHours() < 1) {
      return Strings.count(ago.toMinutes(), "minute ago", "minutes ago");
    }
    if (ago.toDays() < 1) {
      return Strings.count(ago.toHours(), "hour ago", "hours ago");
    }
    if (ago.toDays() < 7) {
      return Strings.count(ago.toDays(), "day ago", "days ago");
    }
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(zone).format(then);
  }
}
