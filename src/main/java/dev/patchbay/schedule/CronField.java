package dev.patchbay.schedule;

import java.util.List;

/// The five fields of a cron expression in their order, with what each of them takes.
enum CronField {
  MINUTE("minute", "0 to 59", "0, 15,45, 10-20 or */5", List.of()),
  HOUR("hour", "0 to 23", "8, 8,17, 8-17 or */2", List.of()),
  DAY("day", "1 to 31", "1, 1,15, 1-7 or */2", List.of()),
  MONTH(
      "month",
      "1 to 12",
      "1, JAN, 3-5 or */3",
      List.of(
          "",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December")),
  WEEKDAY(
      "weekday",
      "0 to 7, where 0 and 7 are Sunday",
      "1, MON, 1-5 or 6,0",
      List.of(
          "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));

  private final String word;
  private final String range;
  private final String examples;
  private final List<String> names;

  CronField(String word, String range, String examples, List<String> names) {
    this.word = word;
    this.range = range;
    this.examples = examples;
    this.names = names;
  }

  /// The field alone in an expression whose other fields say nothing.
  String alone(String part) {
    var parts = new String[] {"*", "*", "*", "*", "*"};
    parts[ordinal()] = part;
    return String.join(" ", parts);
  }

  String complaint(String part) {
    return "The %s “%s” is not understood; it takes %s, as in %s."
        .formatted(word, part, range, examples);
  }

  /// `5`, `FRI` and `Friday` by their name, other fields by their number.
  String name(String value) {
    if (names.isEmpty()) {
      return value;
    }
    if (value.matches("\\d+")) {
      int number = Integer.parseInt(value);
      return number < names.size() ? names.get(number) : value;
    }
    return names.stream()
        .filter(name -> name.length() >= 3 && value.equalsIgnoreCase(name.substring(0, 3)))
        .findFirst()
        .orElse(value);
  }
}
