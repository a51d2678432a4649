package dev.patchbay.scenario.geometry;

/// The label offsets of React Flow: how far the middle of an edge is from its source, unsigned.
final class Offsets {
  private Offsets() {}

  static Delta between(Point source, Point middle) {
    Delta way = middle.minus(source);
    return new Delta(Math.abs(way.dx()), Math.abs(way.dy()));
  }
}
