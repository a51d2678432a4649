package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import org.junit.jupiter.api.Test;

/// What stands on a card.
class CaptionTest {
  @Test
  void aRequestShowsMethodAndAddress() {
    assertThat(subtitle("http.request", "{\"method\": \"POST\", \"url\": \"https://a.example/x\"}"))
        .isEqualTo("HTTP request · POST https://a.example/x");
  }

  @Test
  void aChoiceIsShownInWordsAndNeverAsItsKey() {
    assertThat(subtitle("control.switch", "{\"value\": \"\", \"mode\": \"FIRST\", \"cases\": []}"))
        .isEqualTo("Switch · The first case that fits");
  }

  @Test
  void aChoiceAfterATextIsADetail() {
    assertThat(
            subtitle(
                "control.for-each",
                "{\"items\": \"{{ $.lines }}\", \"concurrency\": 2, \"onItemError\": \"COLLECT\"}"))
        .isEqualTo("For each · {{ $.lines }}");
  }

  @Test
  void theNameOfAConnectionIsNotWhatANodeIsAbout() {
    assertThat(
            subtitle(
                "mail.send",
                "{\"connection\": \"smtp-1\", \"from\": \"a@b.example\", \"to\": [],"
                    + " \"subject\": \"Hello\", \"body\": \"x\\ny\", \"bodyFormat\": \"TEXT\"}"))
        .isEqualTo("Send e-mail · a@b.example Hello");
  }

  @Test
  void aNodeWithoutLabelHasTheNameOfItsType() {
    Caption caption =
        Caption.of(
            BuiltIn.registry(), new NodeBuilder("n", "control.if").config(json("{}")).build());
    assertThat(caption.title()).isEqualTo("If");
    assertThat(caption.subtitle()).isNotBlank();
  }

  @Test
  void aFrameSaysWhatStandsInItAndNotWhatFramesAre() {
    Node frame = Bench.node("f", Node.GROUP, 0, 0).copy().label("Payments").build();
    assertThat(Caption.of(BuiltIn.registry(), frame).subtitle()).isEmpty();
    Node told = frame.withConfig(Bench.json("{\"text\": \"from the shop\"}"));
    assertThat(Caption.of(BuiltIn.registry(), told).subtitle()).isEqualTo("from the shop");
    assertThat(Caption.of(BuiltIn.registry(), told).title()).isEqualTo("Payments");
  }

  @Test
  void aTypeThatNobodyKnowsIsNamed() {
    Caption caption = Caption.of(BuiltIn.registry(), new NodeBuilder("n", "vendor.thing").build());
    assertThat(caption.known()).isFalse();
    assertThat(caption.subtitle()).isEqualTo("Unknown type vendor.thing");
  }

  private static String subtitle(String type, String config) {
    return Caption.of(
            BuiltIn.registry(),
            new NodeBuilder("n", type).label("A label").config(json(config)).build())
        .subtitle();
  }
}
