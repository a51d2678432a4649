package dev.patchbay.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/// A dry run shows how long a run would rest at a node, and goes on at once.
class WaitingTest {
  private static final NodeRegistry REGISTRY = BuiltIn.registry();
  private static final ObjectNode APPROVAL =
      (ObjectNode)
          Json.parse(
              """
              {"until": {"kind": "approval", "question": "Pay {{ $.total }}?", "amount": 2,
                         "unit": "DAYS"}}
              """);

  @Test
  @Timeout(60)
  void aDryRunDoesNotWaitAndSaysUntilWhenARunWould() {
    DryRunResult result = run(wait(APPROVAL));

    Preview wait = preview(result, "wait");
    assertThat(wait.headline())
        .isEqualTo("would wait for an answer to “Pay 77.8?”, at most until 2026-01-17T09:30:00Z");
    assertThat(wait.statusWord()).isEqualTo("would do");
    assertThat(wait.source()).isEqualTo(Preview.Source.TYPE_SAMPLE);
    assertThat(preview(result, "approved").outputs())
        .containsEntry("out", Json.parse("{\"total\": 77.8}"));
    assertThat(preview(result, "late").status()).isEqualTo(Preview.Status.SKIPPED);
  }

  @Test
  void aPinChoosesTheAnswer() {
    DryRunResult result =
        run(wait(APPROVAL).pin(Optional.of(Json.parse("{\"timeout\": {\"total\": 1}}"))));

    assertThat(preview(result, "wait").source()).isEqualTo(Preview.Source.PIN);
    assertThat(preview(result, "wait").wouldDo()).isPresent();
    assertThat(preview(result, "approved").status()).isEqualTo(Preview.Status.SKIPPED);
    assertThat(preview(result, "late").outputs())
        .containsEntry("out", Json.parse("{\"total\": 1}"));
  }

  @Test
  void aWaitForATimeHandsOnItsInput() {
    DryRunResult result = run(wait(Json.object()));

    assertThat(preview(result, "wait").source()).isEqualTo(Preview.Source.COMPUTED);
    assertThat(preview(result, "wait").outputs())
        .containsEntry("out", Json.parse("{\"total\": 77.8}"));
  }

  @Test
  void aFormIsTriedWithAnExampleOfItsOwnFields() {
    var config =
        (ObjectNode)
            Json.parse(
                "{\"fields\": [{\"name\": \"pieces\", \"required\": true, \"type\": {\"kind\":"
                    + " \"number\", \"whole\": true}}]}");
    Graph graph =
        Graph.of(
            List.of(new NodeBuilder("form", "trigger.form").name("form").config(config).build()),
            List.of());

    Start start = Start.choose(graph, REGISTRY, Optional.empty(), Optional.empty()).orThrow();

    assertThat(start.payload()).isEqualTo(Json.parse("{\"pieces\": 3}"));
    assertThat(preview(dryRun().run(graph, start), "form").status())
        .isEqualTo(Preview.Status.SUCCEEDED);
  }

  private static DryRunResult run(NodeBuilder wait) {
    Graph graph =
        Graph.of(
            List.of(
                new NodeBuilder("start", "trigger.manual").name("start").build(),
                wait.build(),
                new NodeBuilder("approved", "data.set-fields").name("approved").build(),
                new NodeBuilder("late", "data.set-fields").name("late").build()),
            List.of(
                Edge.between("1", "start", "out", "wait", "in"),
                Edge.between("2", "wait", "out", "approved", "in"),
                Edge.between("3", "wait", "timeout", "late", "in")));
    return dryRun().run(graph, Start.with("start", "order", Json.parse("{\"total\": 77.8}")));
  }

  private static Preview preview(DryRunResult result, String node) {
    return requireNonNull(result.previews().get(node));
  }

  private static DryRun dryRun() {
    return new DryRun(REGISTRY, new Evaluator(Bounds.DEFAULT));
  }

  private static NodeBuilder wait(ObjectNode config) {
    return new NodeBuilder("wait", "control.wait").name("wait").config(config);
  }
}
