package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Which of React Flow's styles an edge is drawn with.
class EdgeStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "#ff0072; ff0072",
        "#F07; ff0077",
        "'rgb(34, 139, 34)'; 228b22",
        "rgb(300,0,0); ff0000",
        "Tomato; ff6347",
      })
  void coloursAreReadAsPeopleWriteThem(String stroke, String expected) {
    assertThat(styled("stroke", stroke).rgb())
        .isEqualTo(OptionalInt.of(Integer.parseInt(expected, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"url(#gradient)", "var(--x)", "#12", "red; -fx-background-color: black", ""})
  void whatIsNoPlainColourHasNoEffect(String stroke) {
    assertThat(styled("stroke", stroke).rgb()).isEmpty();
  }

  @Test
  void widthsAreNumbersOrPixelsWithinReason() {
    assertThat(styled("strokeWidth", "3px").width()).isEqualTo(OptionalDouble.of(3));
    assertThat(styled("strokeWidth", "900").width()).isEqualTo(OptionalDouble.of(8));
    assertThat(styled("strokeWidth", "0").width()).isEqualTo(OptionalDouble.of(1));
    assertThat(styled("strokeWidth", "thick").width()).isEmpty();
    ObjectNode number = Json.object().put("strokeWidth", 2.5);
    assertThat(EdgeStyle.of(edge(number, false)).width()).isEqualTo(OptionalDouble.of(2.5));
  }

  @Test
  void dashedIsWhatHasDashesOrIsAnimated() {
    assertThat(styled("strokeDasharray", "5 5").dashed()).isTrue();
    assertThat(styled("strokeDasharray", "none").dashed()).isFalse();
    assertThat(EdgeStyle.of(edge(Json.object(), true)).dashed()).isTrue();
    assertThat(EdgeStyle.of(edge(Json.object(), false))).isEqualTo(EdgeStyle.PLAIN);
  }

  private static EdgeStyle styled(String property, String value) {
    return EdgeStyle.of(edge(Json.object().put(property, value), false));
  }

  private static Edge edge(ObjectNode style, boolean animated) {
    Edge plain = Edge.between("e", "a", "out", "b", "in");
    return new Edge(
        plain.id(),
        plain.source(),
        plain.sourceHandle(),
        plain.target(),
        plain.targetHandle(),
        "",
        animated,
        style,
        0,
        plain.createdAt(),
        plain.updatedAt(),
        plain.broken(),
        plain.extra());
  }
}
