package dev.patchbay.scenario.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Pulls what is dragged onto the grid or into line with its neighbours.
public final class Snap {
  /// The grid of our canvas in world units.
  public static final double GRID = 20;

  private Snap() {}

  /// The nearest multiple of [#GRID]; halves go up, as in JavaScript's `Math.round`.
  public static double toGrid(double value) {
    return toGrid(value, GRID);
  }

  /// The nearest multiple of the spacing; halves go up.
  public static double toGrid(double value, double spacing) {
    if (!(spacing > 0)) {
      throw new IllegalArgumentException("spacing must be positive: " + spacing);
    }
    return spacing * Math.floor(value / spacing + 0.5) + 0.0;
  }

  public static Point toGrid(Point point) {
    return new Point(toGrid(point.x()), toGrid(point.y()));
  }

  /// The displacement that brings a point onto the grid after the drag. A selection uses the one of
  /// the node under the pointer for all its nodes, so that their distances stay.
  public static Delta toGrid(Point start, Delta drag) {
    return toGrid(start.plus(drag)).minus(start);
  }

  /// Looks for neighbours whose left, centre or right is nearly in line with the moving
  /// rectangle's, and likewise from top to bottom: edges with edges, centres with centres. The
  /// nearest line in each direction wins, and every line that then holds gets its guide.
  ///
  /// @param moving where the dragged node, or the box of the selection, is now
  /// @param neighbours what stays; give those on screen, as others would pull without being seen
  /// @param tolerance how near is near, in world units: some pixels divided by the zoom
  public static Snapped align(Rect moving, Collection<Rect> neighbours, double tolerance) {
    double dx = Alignment.nearest(Axis.X, moving, neighbours, tolerance).orElse(0);
    double dy = Alignment.nearest(Axis.Y, moving, neighbours, tolerance).orElse(0);
    Delta delta = new Delta(dx, dy);
    Rect moved = moving.movedBy(delta);
    List<Guide> guides = new ArrayList<>(Alignment.guides(Axis.X, moved, neighbours));
    guides.addAll(Alignment.guides(Axis.Y, moved, neighbours));
    return new Snapped(delta, guides);
  }
}
