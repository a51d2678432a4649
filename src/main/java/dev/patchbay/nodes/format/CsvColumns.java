package dev.patchbay.nodes.format;

import dev.patchbay.schema.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of a CSV text, and how they differ from those that were expected.
///
/// @param expected empty when none were named
record CsvColumns(boolean header, List<String> names, List<String> expected) {
  private static final int NAMED = 10;

  CsvColumns {
    names = List.copyOf(names);
  }

  /// @param first the first row that is there
  static CsvColumns of(List<String> first, CsvTask.Parse how) {
    boolean header =
        switch (how.header()) {
          case FIRST_ROW -> true;
          case NONE -> false;
          case DETECT ->
              Dialect.looksLikeHeader(first)
                  || first.stream().map(String::strip).anyMatch(how.columns()::contains);
        };
    return new CsvColumns(
        header, header ? named(first) : numbered(first.size(), how.columns()), how.columns());
  }

  /// The names of the first row; an empty one is named by its place, one that was there by a count.
  private static List<String> named(List<String> row) {
    var names = new ArrayList<String>();
    var taken = new HashSet<String>();
    for (int i = 0; i < row.size(); i++) {
      String name = row.get(i).isBlank() ? "column" + (i + 1) : row.get(i).strip();
      String free = name;
      for (int count = 2; !taken.add(free); count++) {
        free = name + "_" + count;
      }
      names.add(free);
    }
    return names;
  }

  private static List<String> numbered(int size, List<String> expected) {
    return expected.isEmpty()
        ? IntStream.rangeClosed(1, size).mapToObj(i -> "column" + i).toList()
        : expected;
  }

  List<String> missing() {
    var found = new HashSet<>(names);
    return expected.stream().filter(name -> !found.contains(name)).toList();
  }

  List<String> unexpected() {
    var known = new HashSet<>(expected);
    return known.isEmpty() ? List.of() : names.stream().filter(n -> !known.contains(n)).toList();
  }

  boolean drifted() {
    return !missing().isEmpty() || !unexpected().isEmpty();
  }

  String driftInWords() {
    List<String> unexpected = unexpected();
    var words = new ArrayList<String>();
    missing().stream()
        .limit(NAMED)
        .forEach(name ->
            words.add(
                "The column “" + name + "” is missing." + Suggestion.among(name, unexpected)));
    unexpected.stream()
        .limit(NAMED)
        .forEach(name -> words.add("The column “" + name + "” was not expected."));
    return String.join(" ", words);
  }
}
