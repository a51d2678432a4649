package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PolylineTest {
  private static final double[] CORNER = {0, 0, 100, 0, 100, 50};

  @Test
  void distanceIsMeasuredToPiecesAndNotToTheirPoints() {
    assertThat(Polyline.distance(CORNER, new Point(50, 8))).isEqualTo(8);
    assertThat(Polyline.distance(CORNER, new Point(-3, -4))).isEqualTo(5);
    assertThat(Polyline.distance(new double[] {1, 1}, new Point(1, 3))).isEqualTo(2);
  }

  @Test
  void aPointIsFoundByItsPartOfTheLength() {
    assertThat(Polyline.length(CORNER)).isEqualTo(150);
    assertThat(Polyline.pointAt(CORNER, 0)).isEqualTo(Point.ORIGIN);
    assertThat(Polyline.pointAt(CORNER, 0.5)).isEqualTo(new Point(75, 0));
    assertThat(Polyline.pointAt(CORNER, 0.8)).isEqualTo(new Point(100, 20));
    assertThat(Polyline.pointAt(CORNER, 2)).isEqualTo(new Point(100, 50));
    assertThat(Polyline.pointAt(new double[] {1, 1}, 0.5)).isEqualTo(new Point(1, 1));
  }

  @Test
  void aSelectionBoxTouchesTheLineAndNotMerelyItsBounds() {
    double[] diagonal = {0, 0, 100, 100};

    assertThat(Polyline.intersects(diagonal, new Rect(60, 0, 30, 30))).isFalse();
    assertThat(Polyline.intersects(diagonal, new Rect(40, 30, 30, 30))).isTrue();
    assertThat(Polyline.intersects(diagonal, new Rect(-5, -5, 5, 5))).isTrue();
    assertThat(Polyline.intersects(CORNER, new Rect(20, 0, 0, 0))).isTrue();
    assertThat(Polyline.intersects(CORNER, new Rect(20, 1, 10, 10))).isFalse();
    assertThat(Polyline.intersects(CORNER, new Rect(-10, -10, 500, 500))).isTrue();
  }

  @Test
  void halfAPointIsRefused() {
    assertThatThrownBy(() -> Polyline.length(new double[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
