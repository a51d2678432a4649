package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapTest {
  private static final Rect NEIGHBOUR = new Rect(0, 0, 180, 64);

  @Test
  void theGridRoundsHalvesUp() {
    assertThat(Snap.toGrid(29.9)).isEqualTo(20);
    assertThat(Snap.toGrid(30)).isEqualTo(40);
    assertThat(Snap.toGrid(-30)).isEqualTo(-20);
    assertThat(Snap.toGrid(-31)).isEqualTo(-40);
    assertThat(Snap.toGrid(22, 15)).isEqualTo(15);
    assertThat(Snap.toGrid(new Point(-3, 51))).isEqualTo(new Point(0, 60));
    assertThatThrownBy(() -> Snap.toGrid(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDragEndsOnTheGridWhereverItBegan() {
    assertThat(Snap.toGrid(new Point(7, 13), new Delta(10, 10))).isEqualTo(new Delta(13, 7));
  }

  @Test
  void aLeftEdgeNearlyInLineSnapsAndShowsOneGuideThroughBoth() {
    Snapped snapped = Snap.align(new Rect(4, 200, 100, 40), List.of(NEIGHBOUR), 5);

    assertThat(snapped.delta()).isEqualTo(new Delta(-4, 0));
    assertThat(snapped.guides()).containsExactly(new Guide(new Point(0, 0), new Point(0, 240)));
    assertThat(snapped.guides().getFirst().vertical()).isTrue();
  }

  @Test
  void centresSnapToCentres() {
    Snapped snapped = Snap.align(new Rect(300, 13, 100, 40), List.of(NEIGHBOUR), 5);

    assertThat(snapped.delta()).isEqualTo(new Delta(0, -1));
    assertThat(snapped.guides()).containsExactly(new Guide(new Point(0, 32), new Point(400, 32)));
  }

  @Test
  void theSameSizeShowsAllThreeLines() {
    Snapped snapped = Snap.align(new Rect(2, 101, 180, 64), List.of(NEIGHBOUR), 5);

    assertThat(snapped.delta()).isEqualTo(new Delta(-2, 0));
    assertThat(snapped.guides())
        .containsExactly(
            new Guide(new Point(0, 0), new Point(0, 165)),
            new Guide(new Point(90, 0), new Point(90, 165)),
            new Guide(new Point(180, 0), new Point(180, 165)));
  }

  @Test
  void aGuideReachesTheFarthestNeighbourInLine() {
    List<Rect> neighbours = List.of(NEIGHBOUR, new Rect(0, -500, 50, 50), new Rect(9, 900, 30, 30));
    Snapped snapped = Snap.align(new Rect(1, 200, 100, 40), neighbours, 5);

    assertThat(snapped.guides()).containsExactly(new Guide(new Point(0, -500), new Point(0, 240)));
  }

  @Test
  void aNeighbourInsideIsInLineToo() {
    Snapped snapped = Snap.align(new Rect(2, -50, 400, 300), List.of(NEIGHBOUR), 5);

    assertThat(snapped.guides()).containsExactly(new Guide(new Point(0, -50), new Point(0, 250)));
  }

  @Test
  void theNearestLineWins() {
    List<Rect> neighbours = List.of(new Rect(4, 300, 10, 10), new Rect(-3, 400, 10, 10));

    assertThat(Snap.align(new Rect(0, 0, 100, 40), neighbours, 5).delta())
        .isEqualTo(new Delta(-3, 0));
  }

  @Test
  void edgesMayTouchFromTheOtherSide() {
    assertThat(Snap.align(new Rect(183, 300, 77, 40), List.of(NEIGHBOUR), 5).delta())
        .isEqualTo(new Delta(-3, 0));
  }

  @Test
  void nothingNearSnapsNothing() {
    assertThat(Snap.align(new Rect(1000, 1000, 100, 40), List.of(NEIGHBOUR), 5))
        .isEqualTo(Snapped.NONE);
    assertThat(Snap.align(NEIGHBOUR, List.of(), 5)).isEqualTo(Snapped.NONE);
  }

  @Test
  void whatHasSnappedStaysWhereItIs() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      List<Rect> neighbours = Stream.generate(() -> rect(random)).limit(8).toList();
      Rect moving = rect(random);
      Snapped first = Snap.align(moving, neighbours, 6);
      Snapped second = Snap.align(moving.movedBy(first.delta()), neighbours, 6);

      assertThat(first.delta().length()).isLessThanOrEqualTo(6 * Math.sqrt(2));
      assertThat(first.guides().isEmpty()).isEqualTo(first.equals(Snapped.NONE));
      if (first.delta().dx() != 0) {
        assertThat(Math.abs(second.delta().dx())).isLessThan(1e-6);
      }
      if (first.delta().dy() != 0) {
        assertThat(Math.abs(second.delta().dy())).isLessThan(1e-6);
      }
    }
  }

  private static Rect rect(Random random) {
    return new Rect(
        random.nextDouble(-300, 300),
        random.nextDouble(-300, 300),
        random.nextDouble(0, 200),
        random.nextDouble(0, 100));
  }
}
