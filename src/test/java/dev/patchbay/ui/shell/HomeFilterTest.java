package dev.patchbay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.ui.shell.HomeFilter.Order;
import dev.patchbay.ui.shell.HomeFilter.Show;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeFilterTest {
  private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

  private final ScenarioSummary orders =
      scenario("orders", "Orders to ERP", 9, Optional.of(3L), List.of("shop", "erp"), 0);
  private final ScenarioSummary mails =
      scenario("mails", "Über-Mails", 4, Optional.of(7L), List.of("shop"), 2);
  private final ScenarioSummary draft =
      scenario("draft", "a first try", 1, Optional.empty(), List.of(), 0);
  private final List<ScenarioSummary> all = List.of(orders, mails, draft);

  @Test
  void everyWordHasToOccurInNameDescriptionOrTags() {
    assertThat(shown(HomeFilter.ALL.search("erp ORDERS"))).containsExactly("orders");
    assertThat(shown(HomeFilter.ALL.search("über"))).containsExactly("mails");
    assertThat(shown(HomeFilter.ALL.search("about draft"))).containsExactly("draft");
    assertThat(shown(HomeFilter.ALL.search("erp mails"))).isEmpty();
    assertThat(shown(HomeFilter.ALL.search("  "))).hasSize(3);
  }

  @Test
  void statesAndTagsNarrowTheList() {
    assertThat(shown(HomeFilter.ALL.show(Show.PUBLISHED))).containsExactly("orders", "mails");
    assertThat(shown(HomeFilter.ALL.show(Show.DRAFTS))).containsExactly("orders", "draft");
    assertThat(shown(HomeFilter.ALL.show(Show.PROBLEMS))).containsExactly("mails");
    assertThat(shown(HomeFilter.ALL.tag(Optional.of("erp")))).containsExactly("orders");
  }

  @Test
  void scenariosCanBeSorted() {
    assertThat(shown(HomeFilter.ALL.order(Order.NAME))).containsExactly("draft", "orders", "mails");
    assertThat(shown(HomeFilter.ALL.order(Order.SIZE))).containsExactly("orders", "mails", "draft");
    assertThat(HomeFilter.ALL.order(Order.OPENED).of(all, List.of("draft", "mails")))
        .extracting(ScenarioSummary::id)
        .containsExactly("draft", "mails", "orders");
  }

  @Test
  void theMostFrequentTagComesFirst() {
    assertThat(HomeFilter.tags(all)).containsExactly("shop", "erp");
  }

  private List<String> shown(HomeFilter filter) {
    return filter.of(all, List.of()).stream().map(ScenarioSummary::id).toList();
  }

  private static ScenarioSummary scenario(
      String id,
      String name,
      int nodes,
      Optional<Long> publishedDraft,
      List<String> tags,
      int failed) {
    return new ScenarioSummary(
        id,
        name,
        "about " + id,
        false,
        nodes,
        7,
        publishedDraft.map(_ -> 1),
        publishedDraft,
        TIME,
        tags,
        Sketch.EMPTY,
        Optional.of(new LastPreview(failed, 0, "x", TIME)),
        false);
  }
}
