package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRun;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Start;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.release.BehaviourOf;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A note is on the canvas and nowhere else.
class NoteTest {
  private static final NodeRegistry REGISTRY = BuiltIn.registry();
  private static final Node START =
      new NodeBuilder("start", "trigger.manual").name("start").build();
  private static final Node SET = new NodeBuilder("set", "data.set-fields").name("set").build();
  private static final Node NOTE =
      new NodeBuilder("note", "control.note")
          .name("note")
          .config(Json.object().put("text", "# Why\n\n{{ $nodes.gone }} and {{ an open brace"))
          .size(300, 200)
          .build();
  private static final Edge EDGE = Edge.between("1", "start", "out", "set", "in");

  private static final Graph PLAIN = Graph.of(List.of(START, SET), List.of(EDGE));
  private static final Graph NOTED = Graph.of(List.of(NOTE, START, SET), List.of(EDGE));

  @Test
  void itsTextIsNeverReadAsATemplateAndBlocksNothing() {
    assertThat(new GraphCheck(REGISTRY).check(NOTED)).isEmpty();
  }

  @Test
  void aConfigThatIsNoNoteIsStillSaid() {
    Node odd = NOTE.withConfig(Json.object().put("text", 7).put("colour", "PLAID"));

    assertThat(new GraphCheck(REGISTRY).check(Graph.of(List.of(odd, START), List.of())))
        .extracting(finding -> finding.problem().path())
        .containsExactly("/colour");
  }

  @Test
  void aDryRunDoesNotSeeIt() {
    DryRunResult result =
        new DryRun(REGISTRY, new Evaluator(Bounds.DEFAULT))
            .run(NOTED, Start.with("start", "sample", Json.parse("{\"a\": 1}")));

    assertThat(result.previews()).containsOnlyKeys("start", "set");
    assertThat(result.delivered()).containsOnlyKeys("1");
  }

  @Test
  void itIsNoBehaviour() {
    var behaviour = new BehaviourOf(REGISTRY, _ -> Optional.empty());

    assertThat(behaviour.graph(NOTED).orThrow().hash())
        .isEqualTo(behaviour.graph(PLAIN).orThrow().hash());
  }

  @Test
  void nothingCanBeConnectedToItAndItCannotBeSwitchedOff() {
    var editor = new GraphEditor(REGISTRY, () -> Instant.EPOCH);

    assertThat(
            List.of(
                editor.apply(
                    NOTED, new Change.Connect(Edge.between("2", "start", "out", "note", "in"))),
                editor.apply(
                    NOTED, new Change.Connect(Edge.between("2", "note", "out", "set", "in"))),
                editor.apply(NOTED, new Change.SetDisabled(Set.of("note"), true))))
        .allSatisfy(applied -> assertThat(applied).isInstanceOf(Applied.Refused.class));
  }
}
