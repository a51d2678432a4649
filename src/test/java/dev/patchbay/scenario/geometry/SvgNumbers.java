package dev.patchbay.scenario.geometry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path text taken apart: its command letters, such as `MLQL`, and its numbers in order.
record SvgNumbers(String commands, List<Double> numbers) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?");

  static SvgNumbers of(String path) {
    Matcher matcher = NUMBER.matcher(path);
    List<Double> numbers = matcher.results().map(hit -> Double.valueOf(hit.group())).toList();
    return new SvgNumbers(matcher.replaceAll("").replaceAll("[ ,]", ""), numbers);
  }
}
