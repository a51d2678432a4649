/// Pictures of a graph, with or without its previews, as SVG with real text and as PNG. Drawn from
/// the same layout as the canvas, without JavaFX, so that a command line and a server can make
/// them.
@NullMarked
package dev.patchbay.picture;

import org.jspecify.annotations.NullMarked;
