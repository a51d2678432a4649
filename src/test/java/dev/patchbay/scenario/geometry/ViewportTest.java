package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final Viewport VIEWPORT = new Viewport(100, -50, 2);

  @Test
  void screenIsWorldTimesZoomPlusTranslation() {
    assertThat(VIEWPORT.toScreen(new Point(10, 20))).isEqualTo(new Point(120, -10));
    assertThat(VIEWPORT.toWorld(new Point(120, -10))).isEqualTo(new Point(10, 20));
    assertThat(VIEWPORT.toScreen(new Rect(10, 20, 5, 6))).isEqualTo(new Rect(120, -10, 10, 12));
    assertThat(VIEWPORT.visible(800, 600)).isEqualTo(new Rect(-50, 25, 400, 300));
  }

  @Test
  void zoomingKeepsWhatIsUnderThePointerThere() {
    Point pointer = new Point(321, 123);
    Point before = VIEWPORT.toWorld(pointer);
    Viewport zoomed = VIEWPORT.zoomAbout(pointer, 1.3, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);

    assertThat(zoomed.zoom()).isCloseTo(2.6, EXACT);
    assertThat(zoomed.toWorld(pointer).distanceTo(before)).isCloseTo(0, EXACT);
  }

  @Test
  void zoomingAtTheLimitMovesNothing() {
    Viewport nearest = new Viewport(7, 8, Viewport.MAX_ZOOM);

    assertThat(nearest.zoomAbout(new Point(300, 300), 2, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM))
        .isEqualTo(nearest);
    assertThat(nearest.zoomAbout(Point.ORIGIN, 1e-12, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM).zoom())
        .isEqualTo(Viewport.MIN_ZOOM);
  }

  @Test
  void panningMovesByScreenPixels() {
    assertThat(VIEWPORT.pannedBy(5, 6)).isEqualTo(new Viewport(105, -44, 2));
  }

  @Test
  void aPlaceCanBePutInTheMiddle() {
    Point world = new Point(30, 40);

    assertThat(Viewport.centredOn(world, 1.5, 800, 600).toScreen(world))
        .isEqualTo(new Point(400, 300));
  }

  @Test
  void anAnimationStartsAndEndsExactly() {
    Viewport to = new Viewport(-300, 40, 0.1);

    assertThat(Viewport.interpolate(VIEWPORT, to, 0)).isEqualTo(VIEWPORT);
    assertThat(Viewport.interpolate(VIEWPORT, to, 1)).isEqualTo(to);
    assertThat(Viewport.interpolate(VIEWPORT, to, 7)).isEqualTo(to);
  }

  @Test
  void anAnimatedZoomAboutAPointLeavesThePointAtRest() {
    Point pointer = new Point(400, 250);
    Point world = VIEWPORT.toWorld(pointer);
    Viewport to = VIEWPORT.zoomAbout(pointer, 0.05, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);

    for (double t = 0; t <= 1; t += 0.05) {
      Viewport between = Viewport.interpolate(VIEWPORT, to, t);
      assertThat(between.toScreen(world).distanceTo(pointer)).isCloseTo(0, EXACT);
    }
    assertThat(Viewport.interpolate(VIEWPORT, to, 0.5).zoom())
        .isCloseTo(Math.sqrt(2 * to.zoom()), EXACT);
  }

  @Test
  void anAnimatedPanIsEven() {
    Viewport to = VIEWPORT.pannedBy(100, 200);

    assertThat(Viewport.interpolate(VIEWPORT, to, 0.25)).isEqualTo(VIEWPORT.pannedBy(25, 50));
  }

  @Test
  void aZoomWithoutSenseIsRefused() {
    for (double zoom : new double[] {0, -1, Double.NaN}) {
      assertThatThrownBy(() -> new Viewport(0, 0, zoom))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void numbersBeyondAllBoundsStayFinite() {
    Viewport wild = new Viewport(1e308, Double.NEGATIVE_INFINITY, 1e308);

    assertThat(wild.toWorld(new Point(-1e308, 1e308)).x()).isFinite();
    assertThat(wild.toScreen(new Point(1e308, 1e308)).y()).isFinite();
    assertThat(wild.visible(1e308, 1e308).width()).isFinite();
  }
}
