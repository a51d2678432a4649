package dev.patchbay.ui.shell;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.NodeType;

/// A line of the palette.
sealed interface PaletteRow {
  record Heading(Category category) implements PaletteRow {}

  record Entry(NodeType type) implements PaletteRow {}
}
