package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Until;
import dev.patchbay.catalog.Wake;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallScenarioTest {
  private static final String CALL =
      "{\"scenario\": \"register-customer\", \"input\": {\"name\": \"Zoë\"}, \"then\": \"RESULT\"}";

  private final NodeFixture node = new NodeFixture(CallScenario.TYPE);

  @Test
  void theOtherScenarioIsCalledWithTheInputThatIsSet() {
    assertThat(node.suspension(CALL).until())
        .isEqualTo(
            new Until.ChildRun("register-customer", Json.parse("{\"name\": \"Zoë\"}"), true));
    assertThat(node.suspension(CALL.replace("RESULT", "GO_ON")).until())
        .isEqualTo(
            new Until.ChildRun("register-customer", Json.parse("{\"name\": \"Zoë\"}"), false));
  }

  @Test
  void aDryRunSaysWhatItWouldCallAndWithWhat() {
    var wouldDo = node.suspension(CALL).wouldDo(Instant.EPOCH);

    assertThat(wouldDo.sentence())
        .isEqualTo("would call scenario “register-customer” and wait for its result");
    assertThat(wouldDo.details().getFirst().value()).contains("Zoë");
  }

  @Test
  void theResultIsHandedOn() {
    assertThat(node.resumed(CALL, "{}", new Wake.Answered(Json.parse("{\"id\": 7}"))))
        .isEqualTo(ActionResult.success(Json.parse("{\"id\": 7}")));
  }

  @Test
  void itsFailureIsTheNodesFailure() {
    NodeFixture.failed(
        node.resumed(CALL, "{}", new Wake.Failed(new Error("order.too_old", "Too old."))),
        ErrorCodes.RUN_CHILD_FAILED,
        "order.too_old",
        "Too old.");
  }

  @Test
  void aCallOfNothingIsAProblem() {
    assertThat(node.problems("{\"scenario\": \"\"}")).hasSize(1);
  }
}
