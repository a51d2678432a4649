package dev.patchbay.ui.canvas;

/// How an edge is drawn.
///
/// @param width in pixels at zoom 1
record EdgeLook(double width, int rgb, boolean dashed) {}
