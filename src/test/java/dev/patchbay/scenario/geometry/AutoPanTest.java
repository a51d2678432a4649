package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutoPanTest {
  @Test
  void rests_away_from_the_border() {
    assertThat(speed(400, 300)).isEqualTo(Delta.ZERO);
    assertThat(speed(40, 560)).isEqualTo(Delta.ZERO);
  }

  @Test
  void grows_with_the_depth() {
    assertThat(speed(20, 300)).isEqualTo(new Delta(7.5, 0));
    assertThat(speed(400, 590)).isEqualTo(new Delta(0, -11.25));
    assertThat(speed(0, 600)).isEqualTo(new Delta(15, -15));
  }

  @Test
  void begins_with_a_fortieth_of_the_speed() {
    assertThat(speed(39.9, 300)).isEqualTo(new Delta(0.375, 0));
  }

  @Test
  void is_no_faster_outside() {
    assertThat(speed(-500, 9000)).isEqualTo(new Delta(15, -15));
  }

  private static Delta speed(double x, double y) {
    return AutoPan.speed(new Point(x, y), 800, 600);
  }
}
