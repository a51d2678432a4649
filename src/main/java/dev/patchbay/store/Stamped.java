package dev.patchbay.store;

import java.util.List;

/// A row with its digest, which is computed once.
record Stamped<R extends Row>(R row, byte[] digest) {
  static <R extends Row> List<Stamped<R>> all(List<R> rows) {
    return rows.stream().map(row -> new Stamped<>(row, Digest.of(row.columns()))).toList();
  }
}
