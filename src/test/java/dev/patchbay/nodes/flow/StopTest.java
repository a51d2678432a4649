package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Error;
import dev.patchbay.nodes.NodeFixture;
import org.junit.jupiter.api.Test;

class StopTest {
  private final NodeFixture node = new NodeFixture(Stop.TYPE);

  @Test
  void theRunEndsWithTheAnalystsOwnCodeAndMessage() {
    assertThat(node.run("{\"code\": \"order.too_old\", \"message\": \"Too old.\"}", "{}"))
        .isEqualTo(new ActionResult.FatalError(new Error("order.too_old", "Too old.")));
  }

  @Test
  void withoutACodeTheErrorStillHasOne() {
    assertThat(node.run("{\"message\": \"Too old.\"}", "{}"))
        .isEqualTo(new ActionResult.FatalError(new Error("run.stopped", "Too old.")));
  }

  @Test
  void aCodeOfTheProgramKeepsItsMeaning() {
    assertThat(node.problems("{\"code\": \"http.timeout\", \"message\": \"x\"}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("did not answer in time"));
  }

  @Test
  void anErrorWithoutASentenceIsAProblem() {
    assertThat(node.problems("{\"code\": \"x\", \"message\": \" \"}")).hasSize(1);
  }
}
