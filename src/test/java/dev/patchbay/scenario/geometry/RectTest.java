package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RectTest {
  private static final Rect RECT = new Rect(10, 20, 100, 50);

  @Test
  void isSpannedByTwoCornersInAnyOrder() {
    assertThat(Rect.of(new Point(110, 20), new Point(10, 70))).isEqualTo(RECT);
    assertThat(Rect.of(List.of(new Point(110, 30), new Point(10, 20), new Point(50, 70))))
        .contains(RECT);
    assertThat(Rect.of(List.of())).isEmpty();
  }

  @Test
  void aUnionContainsBoth() {
    assertThat(RECT.union(new Rect(-5, 60, 10, 100))).isEqualTo(new Rect(-5, 20, 115, 140));
    assertThat(Rect.union(List.of(RECT))).contains(RECT);
    assertThat(Rect.union(List.of())).isEmpty();
  }

  @Test
  void theBorderBelongsToIt() {
    assertThat(RECT.contains(new Point(110, 70))).isTrue();
    assertThat(RECT.contains(new Point(110.001, 70))).isFalse();
    assertThat(RECT.contains(RECT)).isTrue();
    assertThat(RECT.intersects(new Rect(110, 70, 5, 5))).isTrue();
    assertThat(RECT.intersects(new Rect(110.001, 70, 5, 5))).isFalse();
    assertThat(RECT.intersects(new Rect(0, 40, 500, 0))).isTrue();
  }

  @Test
  void anInsetNeverTurnsInsideOut() {
    assertThat(RECT.inset(10)).isEqualTo(new Rect(20, 30, 80, 30));
    assertThat(RECT.inset(-10)).isEqualTo(new Rect(0, 10, 120, 70));
    assertThat(RECT.inset(40)).isEqualTo(new Rect(50, 45, 20, 0));
    assertThat(Rect.around(new Point(5, 5), 2)).isEqualTo(new Rect(3, 3, 4, 4));
  }

  @Test
  void distanceIsZeroInside() {
    assertThat(RECT.distanceTo(RECT.centre())).isZero();
    assertThat(RECT.distanceTo(new Point(7, 16))).isEqualTo(5);
    assertThat(RECT.distanceTo(new Point(50, 75))).isEqualTo(5);
  }

  @Test
  void nanAndNegativeSizesAreRefused() {
    assertThatThrownBy(() -> new Point(0, Double.NaN)).hasMessage("y is not a number");
    assertThatThrownBy(() -> new Delta(Double.NaN, 0)).hasMessage("dx is not a number");
    assertThatThrownBy(() -> new Rect(0, 0, Double.NaN, 0)).hasMessage("width is not a number");
    assertThatThrownBy(() -> new Rect(0, 0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative size");
  }

  @Test
  void whatLiesBeyondTheLimitIsCutOff() {
    assertThat(new Point(1e308, Double.NEGATIVE_INFINITY)).isEqualTo(new Point(1e9, -1e9));
    assertThat(new Rect(-1e308, 5, 1e308, 1e308)).isEqualTo(new Rect(-1e9, 5, 2e9, 1e9 - 5));
    assertThat(new Rect(1e308, 0, 10, 10).right()).isEqualTo(Coordinates.LIMIT);
    assertThat(Coordinates.inRange(-1e9)).isTrue();
    assertThat(Coordinates.inRange(1.1e9)).isFalse();
    assertThat(Coordinates.inRange(Double.NaN)).isFalse();
  }

  @Test
  void aNegativeZeroIsAZero() {
    assertThat(new Point(-0.0, 0)).isEqualTo(Point.ORIGIN);
  }

  @Test
  void aSideKnowsItsNameItsOppositeAndWhereEdgesMeetIt() {
    for (Side side : Side.values()) {
      assertThat(Side.ofWireName(side.wireName())).contains(side);
      assertThat(side.opposite().opposite()).isEqualTo(side);
      assertThat(side.opposite().dx()).isEqualTo(-side.dx());
      assertThat(side.opposite().dy()).isEqualTo(-side.dy());
    }
    assertThat(Side.LEFT.wireName()).isEqualTo("left");
    assertThat(Side.ofWireName("LEFT")).isEmpty();
    assertThat(Side.LEFT.anchor(RECT)).isEqualTo(new Point(10, 45));
    assertThat(Side.TOP.anchor(RECT)).isEqualTo(new Point(60, 20));
    assertThat(Side.RIGHT.anchor(RECT)).isEqualTo(new Point(110, 45));
    assertThat(Side.BOTTOM.anchor(RECT)).isEqualTo(new Point(60, 70));
  }
}
