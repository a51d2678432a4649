package dev.patchbay.expression.jsonata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a time by a picture such as `[D01]/[M01]/[Y0001] [h]:[m01] [P]`, from left to right without
/// going back, so no text takes long. Months may be names; numbers in words, roman numbers and weeks
/// are not read.
final class DatePicture {
  private static final int MAX_LENGTH = 200;

  private enum Part {
    YEAR('Y', 4),
    MONTH('M', 2),
    DAY('D', 2),
    DAY_OF_YEAR('d', 3),
    DAY_OF_WEEK('F', 1),
    HOUR('H', 2),
    HOUR_OF_HALF('h', 2),
    HALF('P', 2),
    MINUTE('m', 2),
    SECOND('s', 2),
    FRACTION('f', 9),
    ZONE('Z', 4),
    GMT_ZONE('z', 4);

    private final char letter;
    private final int digits;

    Part(char letter, int digits) {
      this.letter = letter;
      this.digits = digits;
    }
  }

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Arguments arguments;
  private final String text;
  private int position;
  private final Map<Part, Integer> found = new EnumMap<>(Part.class);

  private DatePicture(Arguments arguments) {
    this.arguments = arguments;
    this.text = arguments.text(0);
  }

  static double read(Arguments arguments) {
    String picture = arguments.text(1);
    if (picture.length() > MAX_LENGTH || arguments.text(0).length() > MAX_LENGTH) {
      throw arguments.failure("the text or the picture is too long");
    }
    var reader = new DatePicture(arguments);
    reader.readAll(picture);
    try {
      return reader.millis();
    } catch (DateTimeException e) {
      throw arguments.failure("there is no such date or time");
    }
  }

  private void readAll(String picture) {
    for (int i = 0; i < picture.length(); i++) {
      char c = picture.charAt(i);
      boolean doubled = i + 1 < picture.length() && picture.charAt(i + 1) == c;
      if (c == '[' && !doubled) {
        int end = picture.indexOf(']', i);
        if (end < i + 2) {
          throw arguments.failure("the picture lacks a ]");
        }
        String marker = picture.substring(i + 1, end).replace(" ", "");
        boolean alone = end + 1 >= picture.length() || picture.charAt(end + 1) != '[';
        readPart(marker, alone);
        i = end;
      } else {
        if (c == '[' || (c == ']' && doubled)) {
          i++;
        }
        expect(c);
      }
    }
    if (position != text.length()) {
      throw mismatch();
    }
  }

  /// A number directly before another part has exactly the digits that the picture shows.
  private void readPart(String marker, boolean alone) {
    Part part = part(marker);
    String shown = marker.substring(1);
    int comma = shown.indexOf(',');
    String pattern = comma < 0 ? shown : shown.substring(0, comma);
    boolean named = pattern.toLowerCase(Locale.ROOT).startsWith("n");
    int most = alone || pattern.isEmpty() ? part.digits : Math.min(pattern.length(), part.digits);
    int value =
        switch (part) {
          case ZONE -> zone();
          case GMT_ZONE -> {
            expect('G');
            expect('M');
            expect('T');
            yield zone();
          }
          case HALF -> half();
          case FRACTION -> fraction(most);
          case MONTH -> named ? monthName() : ordinal(pattern, number(most));
          case DAY_OF_WEEK -> dayOfWeek(pattern);
          case YEAR, DAY, DAY_OF_YEAR, HOUR, HOUR_OF_HALF, MINUTE, SECOND ->
              ordinal(pattern, number(most));
        };
    found.put(part, value);
  }

  private Part part(String marker) {
    for (Part part : Part.values()) {
      if (!marker.isEmpty() && part.letter == marker.charAt(0)) {
        return part;
      }
    }
    throw arguments.failure("the picture asks for something that cannot be read");
  }

  private void expect(char c) {
    if (position >= text.length() || text.charAt(position) != c) {
      throw mismatch();
    }
    position++;
  }

  private Failure mismatch() {
    return arguments.failure("the text does not fit the picture");
  }

  private int number(int most) {
    int start = position;
    int value = 0;
    while (position < text.length() && position - start < most && isDigit()) {
      value = value * 10 + (text.charAt(position++) - '0');
    }
    if (position == start) {
      throw mismatch();
    }
    return value;
  }

  private boolean isDigit() {
    return text.charAt(position) >= '0' && text.charAt(position) <= '9';
  }

  /// `[D1o]` is 1st, 2nd, 3rd.
  private int ordinal(String pattern, int number) {
    if (pattern.endsWith("o")) {
      letters();
    }
    return number;
  }

  private String letters() {
    int start = position;
    while (position < text.length() && Character.isLetter(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position).toLowerCase(Locale.ROOT);
  }

  private int monthName() {
    String name = letters();
    int month = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
    if (month < 0) {
      throw mismatch();
    }
    return month + 1;
  }

  /// Is read over: the date says it already.
  private int dayOfWeek(String pattern) {
    return !pattern.isEmpty() && Character.isDigit(pattern.charAt(0))
        ? number(1)
        : letters().length();
  }

  private int half() {
    return switch (letters()) {
      case "am" -> 0;
      case "pm" -> 12;
      default -> throw mismatch();
    };
  }

  private int fraction(int most) {
    int start = position;
    int value = number(most);
    for (int digits = position - start; digits < 9; digits++) {
      value *= 10;
    }
    return value;
  }

  /// Seconds east of UTC.
  private int zone() {
    if (position < text.length() && text.charAt(position) == 'Z') {
      position++;
      return 0;
    }
    int sign = position < text.length() && text.charAt(position) == '-' ? -1 : 1;
    expect(sign < 0 ? '-' : '+');
    int hours = number(2);
    if (position < text.length() && text.charAt(position) == ':') {
      position++;
    }
    int minutes = position < text.length() && isDigit() ? number(2) : 0;
    return sign * (hours * 60 + minutes) * 60;
  }

  /// Parts before the first one given are those of now, parts after it are the earliest.
  private double millis() {
    LocalDateTime now =
        LocalDateTime.ofInstant(arguments.interpreter().now(), ZoneOffset.UTC);
    boolean year = found.containsKey(Part.YEAR);
    boolean month = found.containsKey(Part.MONTH);
    boolean day = found.containsKey(Part.DAY);
    LocalDateTime date =
        LocalDateTime.of(
            found.getOrDefault(Part.YEAR, now.getYear()),
            found.getOrDefault(Part.MONTH, year ? 1 : now.getMonthValue()),
            found.getOrDefault(Part.DAY, year || month ? 1 : now.getDayOfMonth()),
            hour(),
            found.getOrDefault(Part.MINUTE, 0),
            found.getOrDefault(Part.SECOND, 0),
            found.getOrDefault(Part.FRACTION, 0));
    if (found.containsKey(Part.DAY_OF_YEAR) && !month && !day) {
      date = date.withDayOfYear(found.getOrDefault(Part.DAY_OF_YEAR, 1));
    }
    int offset = found.getOrDefault(Part.ZONE, found.getOrDefault(Part.GMT_ZONE, 0));
    Instant instant = date.toInstant(ZoneOffset.UTC).minusSeconds(offset);
    return instant.toEpochMilli();
  }

  private int hour() {
    int hour = found.getOrDefault(Part.HOUR_OF_HALF, 0) % 12 + found.getOrDefault(Part.HALF, 0);
    return found.getOrDefault(Part.HOUR, hour);
  }
}
