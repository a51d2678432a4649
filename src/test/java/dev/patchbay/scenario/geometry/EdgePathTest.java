package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import dev.patchbay.scenario.geometry.Segment.QuadTo;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgePathTest {
  /// How many points stand for a curve where brute force is the judge.
  private static final int SAMPLES = 2_000;

  @Test
  void boundsHugTheCurveAndNotItsControlPoints() {
    EdgePath arch =
        path(Point.ORIGIN, new CubicTo(new Point(0, 100), new Point(100, 100), new Point(100, 0)));

    assertThat(arch.bounds()).isEqualTo(new Rect(0, 0, 100, 75));
  }

  @Test
  void boundsOfAQuadraticCurveReachItsVertex() {
    EdgePath arch = path(Point.ORIGIN, new QuadTo(new Point(50, -80), new Point(100, 0)));

    assertThat(arch.bounds()).isEqualTo(new Rect(0, -40, 100, 40));
  }

  @Test
  void boundsContainEveryPointOfRandomCurvesAndNoMore() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      Point from = point(random);
      CubicTo curve = new CubicTo(point(random), point(random), point(random));
      Rect sampled = Rect.of(samples(from, curve)).orElseThrow();
      Rect bounds = path(from, curve).bounds();

      assertThat(bounds.inset(-1e-9).contains(sampled)).isTrue();
      assertThat(sampled.inset(-0.01).contains(bounds)).isTrue();
    }
  }

  @Test
  void thePolylineKeepsToTheCurveWithinTheTolerance() {
    Random random = new Random(8);
    for (double tolerance : new double[] {0.05, 0.5, 5}) {
      for (int i = 0; i < 50; i++) {
        Point from = point(random);
        CubicTo curve = new CubicTo(point(random), point(random), point(random));
        double[] polyline = path(from, curve).flatten(tolerance);

        assertThat(samples(from, curve))
            .allSatisfy(sample ->
                assertThat(Polyline.distance(polyline, sample)).isLessThanOrEqualTo(tolerance));
      }
    }
  }

  @Test
  void aStraightCurveNeedsOnePieceAndNoPointComesTwice() {
    EdgePath line =
        path(Point.ORIGIN, new CubicTo(new Point(10, 0), new Point(20, 0), new Point(30, 0)));
    EdgePath step = EdgeShape.STEP.path(Point.ORIGIN, Side.RIGHT, new Point(100, 40), Side.LEFT);

    assertThat(line.flatten(0.1)).containsExactly(0, 0, 30, 0);
    assertThat(step.flatten(0.1)).containsExactly(0, 0, 50, 0, 50, 40, 100, 40);
  }

  @Test
  void distanceIsThatToTheNearestPoint() {
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      Point from = point(random);
      CubicTo curve = new CubicTo(point(random), point(random), point(random));
      Point probe = point(random);
      double nearest =
          samples(from, curve).stream().mapToDouble(probe::distanceTo).min().orElseThrow();

      assertThat(path(from, curve).distanceTo(probe)).isCloseTo(nearest, within(0.5));
    }
  }

  @Test
  void anArrowPointsWhereTheLineArrives() {
    EdgePath curve = EdgeShape.BEZIER.path(Point.ORIGIN, Side.RIGHT, new Point(200, 100), Side.TOP);
    EdgePath step = EdgeShape.STEP.path(Point.ORIGIN, Side.RIGHT, new Point(200, 100), Side.LEFT);
    EdgePath spot = EdgeShape.STRAIGHT.path(Point.ORIGIN, Side.RIGHT, Point.ORIGIN, Side.LEFT);

    assertThat(curve.endDirection()).isEqualTo(new Delta(0, 1));
    assertThat(step.endDirection()).isEqualTo(new Delta(1, 0));
    assertThat(spot.endDirection()).isEqualTo(Delta.ZERO);
  }

  @Test
  void aPathIsOneLineWithoutGaps() {
    MoveTo move = new MoveTo(Point.ORIGIN);
    LineTo line = new LineTo(new Point(1, 1));

    for (List<Segment> wrong :
        List.<List<Segment>>of(
            List.of(), List.of(move), List.of(line, line), List.of(move, line, move))) {
      assertThatThrownBy(() -> new EdgePath(wrong, Point.ORIGIN, Delta.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void numbersAreWrittenAsInJavascript() {
    assertThat(SvgText.number(-0.0)).isEqualTo("0");
    assertThat(SvgText.number(1e9)).isEqualTo("1000000000");
    assertThat(SvgText.number(12345678.5)).isEqualTo("12345678.5");
    assertThat(SvgText.number(0.0001)).isEqualTo("0.0001");
    assertThat(SvgText.number(0.000001)).isEqualTo("0.000001");
    assertThat(SvgText.number(-1.5e-7)).isEqualTo("-1.5e-7");
    assertThat(SvgText.number(1e-7)).isEqualTo("1e-7");
    assertThat(SvgText.number(88.38834764831844)).isEqualTo("88.38834764831844");
  }

  private static EdgePath path(Point from, Segment segment) {
    return new EdgePath(List.of(new MoveTo(from), segment), Point.ORIGIN, Delta.ZERO);
  }

  private static Point point(Random random) {
    return new Point(random.nextDouble(-500, 500), random.nextDouble(-500, 500));
  }

  private static List<Point> samples(Point from, CubicTo curve) {
    return IntStream.rangeClosed(0, SAMPLES)
        .mapToObj(i -> at(from, curve, (double) i / SAMPLES))
        .toList();
  }

  private static Point at(Point from, CubicTo curve, double t) {
    double u = 1 - t;
    return new Point(
        at(from.x(), curve.control1().x(), curve.control2().x(), curve.to().x(), u, t),
        at(from.y(), curve.control1().y(), curve.control2().y(), curve.to().y(), u, t));
  }

  private static double at(double a, double b, double c, double d, double u, double t) {
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }
}
