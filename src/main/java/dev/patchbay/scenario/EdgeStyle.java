package dev.patchbay.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The part of an edge's `style` that is drawn: colour, width and dashes. The rest is kept in the
/// file and has no effect, and no text of a file ever reaches a style sheet.
///
/// @param rgb the colour as 0xRRGGBB
/// @param width of the line in pixels at zoom 1
public record EdgeStyle(OptionalInt rgb, OptionalDouble width, boolean dashed) {
  /// What most edges have.
  public static final EdgeStyle PLAIN =
      new EdgeStyle(OptionalInt.empty(), OptionalDouble.empty(), false);

  private static final double LEAST = 1;
  private static final double MOST = 8;
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
  private static final Pattern RGB =
      Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
  private static final Pattern WIDTH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)(?:px)?");

  /// The names that people write by hand.
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("black", 0x000000),
          Map.entry("blue", 0x0000ff),
          Map.entry("brown", 0xa52a2a),
          Map.entry("cyan", 0x00ffff),
          Map.entry("gray", 0x808080),
          Map.entry("green", 0x008000),
          Map.entry("grey", 0x808080),
          Map.entry("lime", 0x00ff00),
          Map.entry("magenta", 0xff00ff),
          Map.entry("maroon", 0x800000),
          Map.entry("navy", 0x000080),
          Map.entry("olive", 0x808000),
          Map.entry("orange", 0xffa500),
          Map.entry("pink", 0xffc0cb),
          Map.entry("purple", 0x800080),
          Map.entry("red", 0xff0000),
          Map.entry("silver", 0xc0c0c0),
          Map.entry("teal", 0x008080),
          Map.entry("tomato", 0xff6347),
          Map.entry("white", 0xffffff),
          Map.entry("yellow", 0xffff00));

  /// What the edge's `style` says in a form that is understood; an animated edge is dashed.
  public static EdgeStyle of(Edge edge) {
    if (edge.style().isEmpty() && !edge.animated()) {
      return PLAIN;
    }
    return new EdgeStyle(
        colour(edge.style().path("stroke")),
        width(edge.style().path("strokeWidth")),
        edge.animated() || dashes(edge.style().path("strokeDasharray")));
  }

  private static OptionalInt colour(JsonNode stroke) {
    if (!stroke.isString()) {
      return OptionalInt.empty();
    }
    String text = stroke.stringValue().strip().toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(text);
    if (hex.matches()) {
      String digits = hex.group(1);
      return OptionalInt.of(
          Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0"), 16));
    }
    Matcher rgb = RGB.matcher(text);
    if (rgb.matches()) {
      return OptionalInt.of(channel(rgb, 1) << 16 | channel(rgb, 2) << 8 | channel(rgb, 3));
    }
    return Optional.ofNullable(NAMES.get(text)).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static int channel(Matcher rgb, int group) {
    return Math.min(255, Integer.parseInt(rgb.group(group)));
  }

  private static OptionalDouble width(JsonNode width) {
    Matcher number = WIDTH.matcher(width.isNumber() || width.isString() ? width.asString() : "");
    return number.matches()
        ? OptionalDouble.of(Math.clamp(Double.parseDouble(number.group(1)), LEAST, MOST))
        : OptionalDouble.empty();
  }

  private static boolean dashes(JsonNode dashes) {
    String text = dashes.isNumber() || dashes.isString() ? dashes.asString().strip() : "";
    return !text.isEmpty() && !text.equals("none") && !text.equals("0");
  }
}
