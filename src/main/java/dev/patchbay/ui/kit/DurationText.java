package dev.patchbay.ui.kit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as a number and a unit, and as ISO 8601.
record DurationText(BigDecimal number, Unit unit) {
  /// Weeks are read but not offered; months and years have no fixed length and stay text.
  enum Unit {
    SECONDS("seconds", 1, "PT", "S"),
    MINUTES("minutes", 60, "PT", "M"),
    HOURS("hours", 3600, "PT", "H"),
    DAYS("days", 86_400, "P", "D");

    private final String words;
    private final int seconds;
    private final String before;
    private final String after;

    Unit(String words, int seconds, String before, String after) {
      this.words = words;
      this.seconds = seconds;
      this.before = before;
      this.after = after;
    }

    String words() {
      return words;
    }
  }

  private static final Pattern SINGLE =
      Pattern.compile("P(?:(\\d{1,9})([DW])|T(\\d{1,12}(?:\\.\\d{1,9})?)([SMH]))");

  static Optional<DurationText> parse(String iso) {
    Matcher matcher = SINGLE.matcher(iso);
    if (matcher.matches()) {
      boolean date = matcher.group(1) != null;
      var number = new BigDecimal(date ? matcher.group(1) : matcher.group(3));
      return switch (date ? matcher.group(2) : matcher.group(4)) {
        case "W" ->
            Optional.of(new DurationText(number.multiply(BigDecimal.valueOf(7)), Unit.DAYS));
        case "D" -> Optional.of(new DurationText(number, Unit.DAYS));
        case "H" -> whole(number, Unit.HOURS);
        case "M" -> whole(number, Unit.MINUTES);
        default -> Optional.of(new DurationText(number, Unit.SECONDS));
      };
    }
    try {
      return of(Duration.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// In the largest unit of which it is a whole number.
  private static Optional<DurationText> of(Duration duration) {
    if (duration.isNegative()) {
      return Optional.empty();
    }
    for (Unit unit : List.of(Unit.DAYS, Unit.HOURS, Unit.MINUTES)) {
      if (duration.getNano() == 0
          && duration.toSeconds() >= unit.seconds
          && duration.toSeconds() % unit.seconds == 0) {
        return Optional.of(
            new DurationText(BigDecimal.valueOf(duration.toSeconds() / unit.seconds), unit));
      }
    }
    return Optional.of(
        new DurationText(
            BigDecimal.valueOf(duration.toSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros(),
            Unit.SECONDS));
  }

  private static Optional<DurationText> whole(BigDecimal number, Unit unit) {
    return number.scale() <= 0 ? Optional.of(new DurationText(number, unit)) : Optional.empty();
  }

  /// ISO has fractions of seconds only, so half an hour is written in a smaller unit.
  String iso() {
    BigDecimal plain = number.stripTrailingZeros();
    if (unit == Unit.SECONDS || plain.scale() <= 0) {
      return unit.before + plain.toPlainString() + unit.after;
    }
    BigDecimal seconds = plain.multiply(BigDecimal.valueOf(unit.seconds)).stripTrailingZeros();
    return new DurationText(seconds, Unit.SECONDS).iso();
  }
}
