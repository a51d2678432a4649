package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.scenario.geometry.SpatialGrid.Near;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpatialGridTest {
  /// What the grid should hold; asking all of it is slow and cannot be wrong.
  private final Map<Integer, Rect> truth = new HashMap<>();

  private final SpatialGrid<Integer> grid = new SpatialGrid<>();
  private final Random random = new Random(42);

  @BeforeEach
  void tenThousandRectangles() {
    for (int key = 0; key < 10_000; key++) {
      Rect rect = rect();
      truth.put(key, rect);
      grid.insert(key, rect);
    }
  }

  @Test
  void findsWhatBruteForceFinds() {
    for (int i = 0; i < 300; i++) {
      assertFound(rect());
    }
    assertFound(new Rect(-1e9, -1e9, 2e9, 2e9));
  }

  @Test
  void stillDoesAfterMovingResizingAndRemoving() {
    for (int i = 0; i < 20_000; i++) {
      int key = random.nextInt(10_000);
      switch (random.nextInt(4)) {
        case 0 -> assertThat(grid.remove(key)).isEqualTo(truth.remove(key) != null);
        case 1 -> put(key, rect());
        default -> {
          Rect before = truth.getOrDefault(key, rect());
          put(key, before.movedBy(new Delta(random.nextInt(-30, 30), random.nextInt(-30, 30))));
        }
      }
    }
    assertThat(grid.size()).isEqualTo(truth.size());
    for (int i = 0; i < 300; i++) {
      assertFound(rect());
    }
  }

  @Test
  void findsTheNearestWithinTheRadius() {
    for (int i = 0; i < 300; i++) {
      Point point = point();
      double radius = random.nextDouble(0, 60);
      double nearest =
          truth.values().stream().mapToDouble(rect -> rect.distanceTo(point)).min().orElseThrow();

      if (nearest <= radius) {
        Near<Integer> near = grid.nearest(point, radius).orElseThrow();
        assertThat(near.distance()).isCloseTo(nearest, within(1e-9));
        assertThat(truth.getOrDefault(near.key(), rect()).distanceTo(point))
            .isEqualTo(near.distance());
      } else {
        assertThat(grid.nearest(point, radius)).isEmpty();
      }
    }
  }

  @Test
  void anEmptyGridFindsNothing() {
    truth.keySet().forEach(grid::remove);

    assertThat(grid.size()).isZero();
    assertThat(grid.query(new Rect(-1e9, -1e9, 2e9, 2e9))).isEmpty();
    assertThat(grid.nearest(Point.ORIGIN, 1e9)).isEmpty();
  }

  @Test
  void hugeRectanglesAreFoundMovedAndRemovedLikeOthers() {
    SpatialGrid<String> wide = new SpatialGrid<>();
    wide.insert("world", new Rect(-1e308, -1e308, Double.MAX_VALUE, Double.MAX_VALUE));
    wide.insert("edge across", new Rect(0, 0, 1e9, 1));

    assertThat(wide.query(new Rect(5e8, 0, 1, 1)))
        .containsExactlyInAnyOrder("world", "edge across");
    assertThat(wide.query(new Rect(5e8, 10, 1, 1))).containsExactly("world");

    wide.move("world", new Rect(0, 0, 10, 10));
    wide.move("edge across", new Rect(0, 5, 1e9, 1));
    assertThat(wide.query(new Rect(5e8, 0, 1, 10))).containsExactly("edge across");
    assertThat(wide.remove("edge across")).isTrue();
    assertThat(wide.query(new Rect(-1e9, -1e9, 2e9, 2e9))).containsExactly("world");
  }

  @Test
  void aFinerMeasureDecidesBetweenOverlappingEdges() {
    EdgePath up = EdgeShape.STRAIGHT.path(p(0, 100), Side.RIGHT, p(100, 0), Side.LEFT);
    EdgePath down = EdgeShape.STRAIGHT.path(p(0, 0), Side.RIGHT, p(100, 100), Side.LEFT);
    SpatialGrid<EdgePath> edges = new SpatialGrid<>();
    edges.insert(up, up.bounds());
    edges.insert(down, down.bounds());
    Point pointer = p(81, 80);

    assertThat(edges.nearest(pointer, 10, edge -> edge.distanceTo(pointer)).map(Near::key))
        .contains(down);
    assertThat(edges.nearest(p(50, 10), 10, edge -> edge.distanceTo(p(50, 10)))).isEmpty();
  }

  @Test
  void aKeyIsInsertedOnceAndMovedOnlyIfThere() {
    assertThatThrownBy(() -> grid.insert(1, rect()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("already in the grid: 1");
    assertThatThrownBy(() -> grid.move(-1, rect()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not in the grid: -1");
    assertThat(grid.rect(1)).contains(truth.getOrDefault(1, rect()));
    grid.clear();
    assertThat(grid.rect(1)).isEmpty();
  }

  private void put(int key, Rect rect) {
    truth.put(key, rect);
    grid.put(key, rect);
  }

  private void assertFound(Rect area) {
    List<Integer> expected = new ArrayList<>();
    truth.forEach((key, rect) -> {
      if (rect.intersects(area)) {
        expected.add(key);
      }
    });
    assertThat(grid.query(area)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /// Mostly the size of a node, sometimes of an edge, now and then of the whole plane.
  private Rect rect() {
    double scale = random.nextInt(50) == 0 ? 60_000 : random.nextInt(5) == 0 ? 2_000 : 200;
    Point corner = point();
    return new Rect(
        corner.x(), corner.y(), random.nextDouble(0, scale), random.nextDouble(0, scale));
  }

  private Point point() {
    return p(random.nextDouble(-20_000, 20_000), random.nextDouble(-20_000, 20_000));
  }

  private static Point p(double x, double y) {
    return new Point(x, y);
  }
}
