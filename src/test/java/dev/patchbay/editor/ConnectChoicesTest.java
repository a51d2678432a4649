package dev.patchbay.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.ConnectChoices.Choice;
import dev.patchbay.scenario.Graph;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Edges drawn without a pointer.
class ConnectChoicesTest {
  private final Bench bench = Bench.chain();
  private final ConnectChoices choices = new ConnectChoices(bench.session);

  @Test
  void onlyWhatTheRulesAllowIsOffered() {
    assertThat(choices.from("b", ""))
        .as("not to a trigger, not back to a, which would close a cycle, not to itself")
        .extracting(choice -> choice.edge().target())
        .containsOnly("c");
  }

  @Test
  void theNearestComesFirstAndTheQueryNarrows() {
    var row =
        new Bench(
            Graph.of(
                List.of(
                    Bench.node("hook", "trigger.manual", 0, 0),
                    Bench.node("far", "http.request", 1200, 0),
                    Bench.node("near", "data.transform", 300, 0)),
                List.of()));
    var open = new ConnectChoices(row.session);
    assertThat(open.from("hook", ""))
        .extracting(Choice::title)
        .containsExactly("Transform", "HTTP request");
    assertThat(open.from("hook", "http")).extracting(Choice::title).containsExactly("HTTP request");
  }

  @Test
  void takingAChoiceIsOneStep() {
    Choice choice = choices.from("b", "transform").getFirst();
    bench.oneStep(() -> assertThat(choices.connect(choice)).isEmpty());
    assertThat(bench.connected("b.out", "c.in")).isTrue();
  }

  @Test
  void aContainerReachesWhatStandsInItByItsInnerOutputOnly() {
    var inside = Bench.container();
    var from = new ConnectChoices(inside.session).from("each", "");
    assertThat(from)
        .filteredOn(choice -> choice.edge().target().equals("inner"))
        .as("the edge from start is there already")
        .isEmpty();
    assertThat(from).extracting(choice -> choice.edge().target()).contains("loose");
  }

  @Test
  void aNodeThatIsGoneHasNoChoices() {
    assertThat(choices.from("gone", "")).isEmpty();
  }
}
