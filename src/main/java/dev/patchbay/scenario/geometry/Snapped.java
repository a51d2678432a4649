package dev.patchbay.scenario.geometry;

import java.util.List;

/// Where a drag ends up after snapping.
///
/// @param delta how far to move in addition; zero in a direction in which nothing was near
/// @param guides the lines to show, vertical ones first, none twice
public record Snapped(Delta delta, List<Guide> guides) {
  public static final Snapped NONE = new Snapped(Delta.ZERO, List.of());

  public Snapped {
    guides = List.copyOf(guides);
  }
}
