package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutoPanTest {
  @Test
  void restsAwayFromTheBorder() {
    assertThat(speed(400, 300)).isEqualTo(Delta.ZERO);
    assertThat(speed(40, 560)).isEqualTo(Delta.ZERO);
  }

  @Test
  void growsWithTheDepth() {
    assertThat(speed(20, 300)).isEqualTo(new Delta(7.5, 0));
    assertThat(speed(400, 590)).isEqualTo(new Delta(0, -11.25));
    assertThat(speed(0, 600)).isEqualTo(new Delta(15, -15));
  }

  @Test
  void beginsWithAFortiethOfTheSpeed() {
    assertThat(speed(39.9, 300)).isEqualTo(new Delta(0.375, 0));
  }

  @Test
  void isNoFasterOutside() {
    assertThat(speed(-500, 9000)).isEqualTo(new Delta(15, -15));
  }

  private static Delta speed(double x, double y) {
    return AutoPan.speed(new Point(x, y), 800, 600);
  }
}
