package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeType;

/// A line of the palette.
sealed interface PaletteRow {
  record Heading(String title) implements PaletteRow {}

  /// @param favourite whether the analyst has marked the type
  record Entry(NodeType type, boolean favourite) implements PaletteRow {}
}
