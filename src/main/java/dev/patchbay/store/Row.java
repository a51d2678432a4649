package dev.patchbay.store;

import java.util.List;

/// One part of a draft as it is stored, apart from its scenario and its place in the document.
interface Row {
  /// Unique among the rows of one table and scenario.
  String id();

  /// Everything that is stored of it, always in the same order.
  List<Column> columns();
}
