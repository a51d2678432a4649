package dev.patchbay.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has to be written so that a table holds the wanted rows in their order.
///
/// Ordinals only grow along the document and may have gaps, so that a removed row moves no other.
record RowDiff<R extends Row>(
    List<Placed<R>> added, List<Placed<R>> changed, List<String> removed) {

  /// What is stored of a row without reading it.
  record Stamp(int ordinal, byte[] digest) {}

  record Placed<R extends Row>(Stamped<R> row, int ordinal) {}

  static <R extends Row> RowDiff<R> between(Map<String, Stamp> stored, List<Stamped<R>> wanted) {
    var added = new ArrayList<Placed<R>>();
    var changed = new ArrayList<Placed<R>>();
    var rest = new HashMap<>(stored);
    int last = -1;
    for (Stamped<R> row : wanted) {
      Stamp before = rest.remove(row.row().id());
      int ordinal = before == null ? last + 1 : Math.max(before.ordinal(), last + 1);
      last = ordinal;
      if (before == null) {
        added.add(new Placed<>(row, ordinal));
      } else if (before.ordinal() != ordinal || !Arrays.equals(before.digest(), row.digest())) {
        changed.add(new Placed<>(row, ordinal));
      }
    }
    return new RowDiff<>(added, changed, List.copyOf(rest.keySet()));
  }
}
