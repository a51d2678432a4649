package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
  void the_golden_file_has_160_edges() {
    assertThat(edges()).hasSize(160);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void runs_as_in_react_flow(JsonNode edge) {
    SHAPES.forEach(
        (name, shape) -> {
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
          assertThat(actual.numbers())
              .as(name)
              .usingComparatorWithPrecision(TOLERANCE)
              .containsExactly(expected.numbers());
          double[] label = {
            path.label().x(), path.label().y(), path.labelOffset().dx(), path.labelOffset().dy()
          };
          assertThat(label)
              .as(name + " label")
              .usingComparatorWithPrecision(TOLERANCE)
              .containsExactly(golden.values().stream().skip(1).mapToDouble(JsonNode::doubleValue)
                  .toArray());
        });
  }

  @Test
  void the_simple_curve_turns_halfway() {
    EdgePath path =
        EdgeShape.SIMPLE_BEZIER.path(
            Point.ORIGIN, Side.RIGHT, new Point(200, 100), Side.TOP);

    assertThat(path.svg()).isEqualTo("M0,0 C100,0 200,50 200,100");
    assertThat(path.label()).isEqualTo(new Point(137.5, 31.25));
  }

  @Test
  void the_middle_piece_lies_at_the_step_position() {
    EdgePath path =
        new EdgeShape.SmoothStep(20, 5, 0.25)
            .path(Point.ORIGIN, Side.RIGHT, new Point(140, 100), Side.LEFT);

    assertThat(path.svg())
        .isEqualTo("M0 0L20 0L 40,0Q 45,0 45,5L 45,95Q 45,100 50,100L120 100L140 100");
    assertThat(path.label()).isEqualTo(new Point(45, 50));
  }

  @Test
  void every_shape_is_found_by_the_type_it_writes() {
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
  void options_out_of_range_are_pulled_back_and_nan_is_refused() {
    assertThat(new EdgeShape.SmoothStep(-5, 1e300, 7))
        .isEqualTo(new EdgeShape.SmoothStep(0, 10_000, 1));
    assertThatThrownBy(() -> new EdgeShape.Bezier(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("curvature is not a number");
  }

  @Test
  void ends_beyond_all_bounds_still_give_a_finite_path() {
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

  private static Side side(JsonNode edge, String field) {
    return Side.ofWireName(edge.get(field).stringValue()).orElseThrow();
  }
}
