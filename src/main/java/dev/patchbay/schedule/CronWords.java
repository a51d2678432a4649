package dev.patchbay.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Says a valid cron expression as one English sentence, the usual patterns as people say them.
final class CronWords {
  private final String minute;
  private final String hour;
  private final String day;
  private final String month;
  private final String weekday;

  CronWords(List<String> fields) {
    minute = fields.get(0);
    hour = fields.get(1);
    day = fields.get(2);
    month = fields.get(3);
    weekday = fields.get(4);
  }

  String sentence() {
    return time() + days() + months();
  }

  private String time() {
    if (number(minute)) {
      return atOneMinute();
    }
    String often =
        minute.equals("*")
            ? "Every minute"
            : step(minute)
                ? "Every " + minute.substring(2) + " minutes"
                : "At minutes " + words(CronField.MINUTE, minute);
    if (hour.equals("*")) {
      return often;
    }
    if (range(hour)) {
      String[] ends = hour.split("-");
      return often + " from " + clock(ends[0], "0") + " to " + clock(ends[1], "59");
    }
    return step(hour)
        ? often + " in every " + ordinal(hour.substring(2)) + " hour"
        : often + " in the " + plural("hour", hour) + " " + words(CronField.HOUR, hour);
  }

  private String atOneMinute() {
    if (hour.equals("*")) {
      return minute.equals("0") ? "Every hour, on the hour" : "Every hour at minute " + minute;
    }
    if (step(hour)) {
      return "Every %s hours at minute %s".formatted(hour.substring(2), minute);
    }
    if (range(hour)) {
      String[] ends = hour.split("-");
      return "Every hour from " + clock(ends[0], minute) + " to " + clock(ends[1], minute);
    }
    if (Arrays.stream(hour.split(",")).allMatch(CronWords::number)) {
      return "At " + joined(Arrays.stream(hour.split(",")).map(h -> clock(h, minute)).toList());
    }
    return "At minute %s of the hours %s".formatted(minute, words(CronField.HOUR, hour));
  }

  private String days() {
    boolean timesOfDay = number(minute) && !hour.equals("*") && !step(hour);
    boolean anyDay = day.equals("*");
    boolean anyWeekday = weekday.equals("*");
    if (anyDay && anyWeekday) {
      return timesOfDay ? ", every day" : "";
    }
    String onDay =
        step(day)
            ? "on every " + ordinal(day.substring(2)) + " day of the month"
            : "on the "
                + words(CronField.DAY, day)
                + " of "
                + (month.equals("*") ? "the month" : "");
    String onWeekday = (range(weekday) ? "" : "on ") + words(CronField.WEEKDAY, weekday);
    if (anyDay) {
      return ", " + onWeekday;
    }
    return ", "
        + (onDay.endsWith(" of ") ? onDay.substring(0, onDay.length() - 4) : onDay)
        + (anyWeekday ? "" : " and also " + onWeekday);
  }

  private String months() {
    return month.equals("*")
        ? ""
        : step(month)
            ? ", every " + ordinal(month.substring(2)) + " month"
            : (day.equals("*") ? ", in " : " of ") + words(CronField.MONTH, month);
  }

  private static String words(CronField field, String list) {
    return joined(Arrays.stream(list.split(",")).map(part -> part(field, part)).toList());
  }

  private static String part(CronField field, String part) {
    String[] stepped = part.split("/");
    String of =
        range(stepped[0])
            ? one(field, stepped[0].split("-")[0]) + " to " + one(field, stepped[0].split("-")[1])
            : stepped[0].equals("*") ? "any" : one(field, stepped[0]);
    return stepped.length == 1
        ? of
        : of
            + (range(stepped[0]) || stepped[0].equals("*") ? "" : " onwards")
            + " in steps of "
            + stepped[1];
  }

  private static String one(CronField field, String value) {
    return field == CronField.DAY ? ordinal(value) : field.name(value);
  }

  private static String joined(List<String> parts) {
    return parts.size() < 2
        ? parts.getFirst()
        : parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", "))
            + " and "
            + parts.getLast();
  }

  private static String clock(String hour, String minute) {
    return "%02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(minute));
  }

  private static String plural(String word, String list) {
    return number(list) ? word : word + "s";
  }

  static String ordinal(String number) {
    int n = Integer.parseInt(number);
    boolean teen = n % 100 >= 11 && n % 100 <= 13;
    return n
        + (teen
            ? "th"
            : switch (n % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            });
  }

  private static boolean number(String text) {
    return text.matches("\\d+");
  }

  private static boolean step(String text) {
    return text.matches("\\*/\\d+");
  }

  private static boolean range(String text) {
    return text.matches("\\w+-\\w+");
  }
}
