/// The canvas in four layers: a raster with grid, containers, edges and far away nodes; recycled
/// live cards above it; what is under way above them; and the controls on top.
///
/// Nothing here decides anything: the pointer goes to [dev.patchbay.editor.Gestures], commands go
/// to the session, and a new state marks the canvas dirty. It repaints once per pulse and only
/// then.
@NullMarked
package dev.patchbay.ui.canvas;

import org.jspecify.annotations.NullMarked;
