package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.Guide;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Pulls what is dragged to where its distance to a neighbour is the same as one beside it: in the
/// middle between two, or as far from one as that is from the next.
final class EqualGaps {
  private EqualGaps() {}

  /// @param way how far to move in addition
  /// @param guides the equal distances
  record Found(double way, List<Guide> guides) {}

  /// One place where it could stand, and the distances that are then equal, as from and to.
  private record Place(double x, double[] first, double[] second) {}

  /// @param reach how far it is pulled at most
  static Optional<Found> beside(Rect moving, List<Rect> neighbours, double reach) {
    List<Rect> row =
        neighbours.stream()
            .filter(rect -> rect.y() < moving.bottom() && rect.bottom() > moving.y())
            .toList();
    double y = moving.centre().y();
    return places(moving, row, reach)
        .filter(place -> place.first()[1] > place.first()[0])
        .filter(place -> Math.abs(place.x() - moving.x()) <= reach)
        .min(Comparator.comparingDouble(place -> Math.abs(place.x() - moving.x())))
        .map(place ->
            new Found(
                place.x() - moving.x(),
                List.of(guide(place.first(), y), guide(place.second(), y))));
  }

  /// The same from top to bottom.
  static Optional<Found> below(Rect moving, List<Rect> neighbours, double reach) {
    return beside(turned(moving), neighbours.stream().map(EqualGaps::turned).toList(), reach)
        .map(found ->
            new Found(found.way(), found.guides().stream().map(EqualGaps::turned).toList()));
  }

  private static Stream<Place> places(Rect moving, List<Rect> row, double reach) {
    double width = moving.width();
    Optional<Rect> left = before(row, moving.x() + reach);
    Optional<Rect> right = after(row, moving.right() - reach);
    Optional<Place> between =
        left.flatMap(l ->
            right.map(r -> {
              double x = (l.right() + r.x() - width) / 2;
              return new Place(x, new double[] {l.right(), x}, new double[] {x + width, r.x()});
            }));
    Optional<Place> behind =
        left.flatMap(l ->
            before(row, l.x())
                .map(ll -> {
                  double x = l.right() + l.x() - ll.right();
                  return new Place(
                      x, new double[] {ll.right(), l.x()}, new double[] {l.right(), x});
                }));
    Optional<Place> ahead =
        right.flatMap(r ->
            after(row, r.right())
                .map(rr -> {
                  double x = r.x() - (rr.x() - r.right()) - width;
                  return new Place(
                      x, new double[] {r.right(), rr.x()}, new double[] {x + width, r.x()});
                }));
    return Stream.of(between, behind, ahead).flatMap(Optional::stream);
  }

  private static Optional<Rect> before(List<Rect> row, double x) {
    return row.stream()
        .filter(rect -> rect.right() <= x)
        .max(Comparator.comparingDouble(Rect::right));
  }

  private static Optional<Rect> after(List<Rect> row, double x) {
    return row.stream().filter(rect -> rect.x() >= x).min(Comparator.comparingDouble(Rect::x));
  }

  private static Guide guide(double[] gap, double y) {
    return new Guide(new Point(gap[0], y), new Point(gap[1], y));
  }

  private static Rect turned(Rect rect) {
    return new Rect(rect.y(), rect.x(), rect.height(), rect.width());
  }

  private static Guide turned(Guide guide) {
    return new Guide(
        new Point(guide.from().y(), guide.from().x()), new Point(guide.to().y(), guide.to().x()));
  }
}
