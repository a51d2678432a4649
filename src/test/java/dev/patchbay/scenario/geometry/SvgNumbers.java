package dev.patchbay.scenario.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of a path text, and the text with a placeholder for each.
record SvgNumbers(String commands, double[] numbers) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?");

  static SvgNumbers of(String path) {
    Matcher matcher = NUMBER.matcher(path);
    List<String> numbers = matcher.results().map(result -> result.group()).toList();
    return new SvgNumbers(
        matcher.replaceAll("#"), numbers.stream().mapToDouble(Double::parseDouble).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SvgNumbers that
        && commands.equals(that.commands)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * commands.hashCode() + Arrays.hashCode(numbers);
  }
}
