package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformTest {
  private final NodeFixture node = new NodeFixture(Transform.TYPE);

  @Test
  void handsItsInputOnUntilAProgramIsWritten() {
    assertThat(Json.write(node.output("{}", "{\"a\": [1, \"ü\"]}"))).isEqualTo("{\"a\":[1,\"ü\"]}");
  }

  @Test
  void givesNullWhenTheProgramFindsNothing() {
    assertThat(node.output("{\"program\": \"a.b.c\"}", "{}")).isEqualTo(Json.parse("null"));
  }

  @Test
  void failsWithTheErrorOfItsProgram() {
    node.refuses("{\"program\": \"$error('no')\"}", "{}", ErrorCodes.EXPRESSION_FAILED, "$error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \\n "})
  void needsAProgram(String program) {
    assertThat(node.problems("{\"program\": \"" + program + "\"}")).hasSize(1);
  }

  @Test
  void itsProgramIsNoTemplate() {
    assertThat(Transform.TYPE.config().programFields()).containsExactly("/program");
  }
}
