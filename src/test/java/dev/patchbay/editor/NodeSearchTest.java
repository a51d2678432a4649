package dev.patchbay.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.NodeSearch.Found;
import dev.patchbay.scenario.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Finding a node on a large canvas.
class NodeSearchTest {
  private final Bench bench = Bench.chain();

  @Test
  void aNameThatBeginsWithTheWordsComesFirst() {
    bench.done(new Change.Relabel("b", "Send the order"));
    bench.done(new Change.Relabel("a", "Prepare: send later"));
    assertThat(find("send"))
        .extracting(Found::title)
        .containsExactly("Send the order", "Prepare: send later");
  }

  @Test
  void everyWordCountsInAnyOrder() {
    bench.done(new Change.Relabel("b", "Send the order"));
    assertThat(find("order send")).extracting(Found::title).containsExactly("Send the order");
    assertThat(find("order mail")).isEmpty();
  }

  @Test
  void aTypeIsFoundByItsTitle() {
    assertThat(find("http")).extracting(found -> found.node().id()).containsExactly("b");
  }

  @Test
  void whatStandsInASettingIsFoundAndShown() {
    bench.done(
        new Change.Configure(
            "b", Bench.json("{\"url\": \"https://stock.example.org/items/{{ $.sku }}\"}")));
    assertThat(find("items/"))
        .singleElement()
        .satisfies(found -> assertThat(found.where()).contains("HTTP request", "items/{{ $.sku"));
  }

  @Test
  void withoutAQuestionEveryNodeIsListed() {
    assertThat(find("  ")).hasSize(4);
  }

  private List<Found> find(String query) {
    return new NodeSearch(bench.session.handles()).find(bench.graph().nodes(), query);
  }
}
