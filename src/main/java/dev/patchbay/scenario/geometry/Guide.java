package dev.patchbay.scenario.geometry;

/// A line that shows why something snapped: it runs through all the borders or centres that are in
/// line, from the outermost rectangle to the other.
public record Guide(Point from, Point to) {
  public boolean vertical() {
    return from.x() == to.x();
  }
}
