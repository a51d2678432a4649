package dev.patchbay.exchange;

import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;

/// What was repaired or not understood while a file was read.
final class Report {
  private final List<Problem> problems = new ArrayList<>();

  void add(String path, String code, String sentence) {
    problems.add(new Problem(path, code, sentence));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
