package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A stable merge sort that asks the meter. The one of the JDK throws when a comparison written by
/// an analyst contradicts itself; this one then gives some order, as JSONata does.
final class Sorting {
  private Sorting() {}

  static <T> List<T> sort(List<T> list, Comparator<T> order, Meter meter) {
    meter.list(list.size());
    if (list.size() < 2) {
      return list;
    }
    int middle = list.size() / 2;
    List<T> left = sort(list.subList(0, middle), order, meter);
    List<T> right = sort(list.subList(middle, list.size()), order, meter);
    var merged = new ArrayList<T>(list.size());
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      meter.step();
      merged.add(order.compare(left.get(l), right.get(r)) > 0 ? right.get(r++) : left.get(l++));
    }
    merged.addAll(left.subList(l, left.size()));
    merged.addAll(right.subList(r, right.size()));
    return merged;
  }

  /// By `^(a, >b)`: missing keys come last.
  static int compare(
      List<Term> terms, Function<Expr, JsonNode> left, Function<Expr, JsonNode> right, int at) {
    for (Term term : terms) {
      JsonNode a = left.apply(term.key());
      JsonNode b = right.apply(term.key());
      if (a.isMissingNode() || b.isMissingNode()) {
        if (a.isMissingNode() && b.isMissingNode()) {
          continue;
        }
        return a.isMissingNode() ? 1 : -1;
      }
      if (a.isNumber() != b.isNumber() || !(a.isNumber() || (a.isString() && b.isString()))) {
        throw Failure.failed(at, "Sorting needs keys that are all numbers or all texts");
      }
      int order = Operators.compare(a, b);
      if (order != 0) {
        return term.descending() ? -order : order;
      }
    }
    return 0;
  }
}
