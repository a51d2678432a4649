package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EdgeShapeTest {
  private static final double TOLERANCE = 1e-6;
  private static final Map<String, EdgeShape> SHAPES =
      Map.of(
          "bezier", EdgeShape.BEZIER,
          "smoothstep", EdgeShape.SMOOTH_STEP,
          "step", EdgeShape.STEP,
          "straight", EdgeShape.STRAIGHT);

  static Stream<JsonNode> edges() {
    return GoldenFile.cases("edge-paths.json");
  }

  @Test
  void theGoldenFileHas160Edges() {
    assertThat(edges()).hasSize(160);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void runsAsInReactFlow(JsonNode edge) {
    SHAPES.forEach((name, shape) -> {
      EdgePath path =
          shape.path(
              new Point(edge.get("sourceX").doubleValue(), edge.get("sourceY").doubleValue()),
              side(edge, "sourcePosition"),
              new Point(edge.get("targetX").doubleValue(), edge.get("targetY").doubleValue()),
              side(edge, "targetPosition"));
      JsonNode golden = edge.get(name);
      SvgNumbers expected = SvgNumbers.of(golden.get(0).stringValue());
      SvgNumbers actual = SvgNumbers.of(path.svg());
      assertThat(actual.commands()).as(name).isEqualTo(expected.commands());
      assertSame(name, actual.numbers(), expected.numbers());
      assertSame(
          name + " label",
          List.of(
              path.label().x(), path.label().y(), path.labelOffset().dx(), path.labelOffset().dy()),
          golden.values().stream().skip(1).map(JsonNode::doubleValue).toList());
    });
  }

  @Test
  void eachShapeKeepsReactFlowsBlanksAndCommas() {
    Point target = new Point(200, 100);

    assertThat(EdgeShape.BEZIER.path(Point.ORIGIN, Side.RIGHT, target, Side.LEFT).svg())
        .isEqualTo("M0,0 C100,0 100,100 200,100");
    assertThat(EdgeShape.STRAIGHT.path(Point.ORIGIN, Side.RIGHT, target, Side.LEFT).svg())
        .isEqualTo("M 0,0L 200,100");
    assertThat(EdgeShape.SMOOTH_STEP.path(Point.ORIGIN, Side.LEFT, target, Side.LEFT).svg())
        .isEqualTo("M0 0L -15,0Q -20,0 -20,5L -20,95Q -20,100 -15,100L200 100");
    assertThat(EdgeShape.STEP.path(Point.ORIGIN, Side.LEFT, new Point(30, 0), Side.LEFT).svg())
        .isEqualTo("M0 0L-20 0L30 0");
  }

  @Test
  void theSimpleCurveTurnsHalfway() {
    EdgePath path =
        EdgeShape.SIMPLE_BEZIER.path(Point.ORIGIN, Side.RIGHT, new Point(200, 100), Side.TOP);

    assertThat(path.svg()).isEqualTo("M0,0 C100,0 200,50 200,100");
    assertThat(path.label()).isEqualTo(new Point(137.5, 31.25));
  }

  @Test
  void theMiddlePieceLiesAtTheStepPosition() {
    EdgePath path =
        new EdgeShape.SmoothStep(20, 5, 0.25)
            .path(Point.ORIGIN, Side.RIGHT, new Point(140, 100), Side.LEFT);

    assertThat(path.svg()).isEqualTo("M0 0L 40,0Q 45,0 45,5L 45,95Q 45,100 50,100L140 100");
    assertThat(path.label()).isEqualTo(new Point(45, 50));
  }

  @Test
  void everyShapeIsFoundByTheTypeItWrites() {
    for (EdgeShape shape :
        new EdgeShape[] {
          EdgeShape.BEZIER,
          EdgeShape.SIMPLE_BEZIER,
          EdgeShape.STRAIGHT,
          EdgeShape.STEP,
          EdgeShape.SMOOTH_STEP
        }) {
      assertThat(EdgeShape.ofType(shape.type())).contains(shape);
    }
    assertThat(EdgeShape.ofType("spiral")).isEmpty();
  }

  @Test
  void optionsOutOfRangeArePulledBackAndNanIsRefused() {
    assertThat(new EdgeShape.SmoothStep(-5, 1e300, 7))
        .isEqualTo(new EdgeShape.SmoothStep(0, 10_000, 1));
    assertThatThrownBy(() -> new EdgeShape.Bezier(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("curvature is not a number");
  }

  @Test
  void endsBeyondAllBoundsStillGiveAFinitePath() {
    for (Side sourceSide : Side.values()) {
      for (Side targetSide : Side.values()) {
        for (EdgeShape shape : SHAPES.values()) {
          EdgePath path =
              shape.path(
                  new Point(1e308, -1e308),
                  sourceSide,
                  new Point(Double.NEGATIVE_INFINITY, 3),
                  targetSide);
          assertThat(path.flatten(0.25)).hasSizeLessThan(10_000);
          assertThat(path.bounds().width()).isCloseTo(2e9, within(1.0));
          assertThat(path.distanceTo(Point.ORIGIN)).isFinite();
        }
      }
    }
  }

  private static void assertSame(String what, List<Double> actual, List<Double> expected) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i)).as(what).isCloseTo(expected.get(i), within(TOLERANCE));
    }
  }

  private static Side side(JsonNode edge, String field) {
    return Side.ofWireName(edge.get(field).stringValue()).orElseThrow();
  }
}
