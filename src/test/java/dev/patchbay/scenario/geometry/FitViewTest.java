package dev.patchbay.scenario.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.scenario.geometry.Padding.Length;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class FitViewTest {
  private static final Offset<Double> TOLERANCE = within(1e-6);

  static Stream<JsonNode> fits() {
    return GoldenFile.cases("fit-view.json");
  }

  @ParameterizedTest
  @MethodSource("fits")
  void fitsAsInReactFlow(JsonNode fit) {
    Viewport viewport =
        FitView.of(
            rect(fit.get("bounds")),
            fit.get("width").doubleValue(),
            fit.get("height").doubleValue(),
            fit.get("minZoom").doubleValue(),
            fit.get("maxZoom").doubleValue(),
            padding(fit.get("padding")));

    JsonNode expected = fit.get("viewport");
    assertThat(viewport.x()).isCloseTo(expected.get("x").doubleValue(), TOLERANCE);
    assertThat(viewport.y()).isCloseTo(expected.get("y").doubleValue(), TOLERANCE);
    assertThat(viewport.zoom()).isCloseTo(expected.get("zoom").doubleValue(), TOLERANCE);
  }

  @Test
  void aPointIsCentredAtTheLargestZoom() {
    Viewport viewport = FitView.of(new Rect(10, 20, 0, 0), 800, 600, 0.05, 4, Padding.DEFAULT);

    assertThat(viewport).isEqualTo(Viewport.centredOn(new Point(10, 20), 4, 800, 600));
  }

  @Test
  void aCanvasWithoutSizeGivesTheSmallestZoom() {
    assertThat(FitView.of(new Rect(0, 0, 100, 100), 0, 0, 0.05, 4, Padding.DEFAULT).zoom())
        .isEqualTo(0.05);
  }

  @Test
  void paddingLargerThanTheCanvasGivesTheSmallestZoom() {
    Padding padding = Padding.all(new Length.Pixels(5000));

    assertThat(FitView.of(new Rect(0, 0, 100, 100), 800, 600, 0.05, 4, padding).zoom())
        .isEqualTo(0.05);
  }

  @Test
  void lengthsAreReadAsReactFlowWritesThem() {
    assertThat(Length.parse("40px")).isEqualTo(new Length.Pixels(40));
    assertThat(Length.parse("12.5%")).isEqualTo(new Length.Percent(12.5));
    assertThatThrownBy(() -> Length.parse("4em"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("padding is like 40px or 10%, not \"4em\"");
    assertThatThrownBy(() -> Length.parse("px")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Rect rect(JsonNode bounds) {
    return new Rect(
        bounds.get("x").doubleValue(),
        bounds.get("y").doubleValue(),
        bounds.get("width").doubleValue(),
        bounds.get("height").doubleValue());
  }

  private static Padding padding(JsonNode node) {
    return node.isObject()
        ? new Padding(
            length(node.get("top")),
            length(node.get("right")),
            length(node.get("bottom")),
            length(node.get("left")))
        : Padding.all(length(node));
  }

  private static Length length(JsonNode node) {
    return node.isNumber()
        ? new Length.Ratio(node.doubleValue())
        : Length.parse(node.stringValue());
  }
}
