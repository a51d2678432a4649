package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// A new label gives a new name, and whoever used the old one uses the new one.
class RenameTest {
  private static String after(String type, String config, String label) {
    return Drawing.of("manual start", "transform first")
        .node(type + " second", config)
        .apply(new Change.Relabel("first", label))
        .theNode("second")
        .config()
        .toString();
  }

  private static String quoted(String text) {
    return Json.write(Json.NODES.stringNode(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ $nodes.first.x }} | {{ $nodes.orderTotal.x }}",
        "{{ $nodes.`first`.x }} | {{ $nodes.orderTotal.x }}",
        "a {{ $nodes.first }} b {{ $nodes.first.y & 'z' }} c | a {{ $nodes.orderTotal }} b {{"
            + " $nodes.orderTotal.y & 'z' }} c",
        "{{ $nodes.first.first.$nodes }} | {{ $nodes.orderTotal.first.$nodes }}",
        "{{ '$nodes.first' & $nodes . first }} | {{ '$nodes.first' & $nodes . orderTotal }}",
        "{{ /* $nodes.first */ $nodes.first }} | {{ /* $nodes.first */ $nodes.orderTotal }}",
        "{{ first & $nodes.firsts & $nodes.start }} | {{ first & $nodes.firsts & $nodes.start }}",
        "\\{{ $nodes.first }} | \\{{ $nodes.first }}",
        "{{ $nodes.first | {{ $nodes.first",
        "$nodes.first | $nodes.first"
      })
  void referencesInTextFollowAndEverythingElseStays(String before, String after) {
    String config = "{\"fields\": {\"a\": {\"b\": [1, {\"c\": %s}]}}}";

    assertThat(after("set-fields", config.formatted(quoted(before)), "Order total"))
        .isEqualTo(Json.parse(config.formatted(quoted(after))).toString());
  }

  @Test
  void referencesInProgramsFollow() {
    assertThat(after("transform", "{\"program\": \"$nodes.first.x + 1\"}", "Order total"))
        .isEqualTo("{\"program\":\"$nodes.orderTotal.x + 1\"}");
  }

  @Test
  void keysAreNotTouched() {
    assertThat(after("set-fields", "{\"fields\": {\"{{ $nodes.first }}\": 1}}", "Other"))
        .contains("{{ $nodes.first }}");
  }

  @Test
  void referencesInsideContainersFollow() {
    Drawing drawing =
        Drawing.of("manual start", "transform first", "for-each each")
            .inside("each", "transform inner", "{\"program\": \"$nodes.first.x\"}")
            .apply(new Change.Relabel("first", "Renamed"));

    assertThat(drawing.theNode("inner").config().path("program").stringValue())
        .isEqualTo("$nodes.renamed.x");
  }

  @Test
  void aNameThatHadToBeQuotedIsFoundAndTheNewOneIsWrittenAsItMustBe() {
    Drawing drawing =
        Drawing.of("manual start")
            .imported(Drawing.builder("transform", "a").name("my name").build())
            .node("transform b", "{\"program\": \"$nodes.`my name`.x\"}");

    assertThat(
            drawing
                .apply(new Change.Relabel("a", "Größe"))
                .theNode("b")
                .config()
                .path("program")
                .stringValue())
        .isIn("$nodes.größe.x", "$nodes.`größe`.x");
    assertThat(drawing.codes()).doesNotContain("expression.unknown_node");
  }

  @Test
  void aLabelThatGivesTheSameNameChangesOnlyTheLabel() {
    Drawing drawing = Drawing.of("transform a").apply(new Change.Relabel("a", "A"));

    assertThat(drawing.theNode("a").name()).isEqualTo("a");
    assertThat(drawing.theNode("a").label()).isEqualTo("A");
  }

  @Test
  void aLabelTakenAwayGivesTheNameOfTheType() {
    Drawing drawing = Drawing.of("transform a").apply(new Change.Relabel("a", ""));

    assertThat(drawing.theNode("a").name()).isEqualTo("transform");
  }

  @Test
  void twoNodesNeverGetOneName() {
    Drawing drawing = Drawing.of("transform a", "transform b").apply(new Change.Relabel("b", "A"));

    assertThat(drawing.theNode("b").name()).isEqualTo("a2");
  }

  @Test
  void copiesReferToCopies() {
    Node first = Drawing.builder("transform", "x").label("A").name("a").build();
    Node second =
        Drawing.builder("transform", "y")
            .label("B")
            .name("b")
            .config((ObjectNode) Json.parse("{\"program\": \"$nodes.a.x & $nodes.outside\"}"))
            .build();
    Drawing drawing =
        Drawing.of("transform a", "transform b", "transform outside")
            .apply(new Change.Add(List.of(first, second), List.of()));

    assertThat(drawing.theNode("x").name()).isEqualTo("a2");
    assertThat(drawing.theNode("y").config().path("program").stringValue())
        .isEqualTo("$nodes.a2.x & $nodes.outside");
  }

  @Test
  void aCopyIsNotMistakenForAnotherNewNodeWithTheNameThatItWouldGet() {
    Node a = Drawing.builder("transform", "x").name("a").build();
    Node a2 = Drawing.builder("transform", "y").name("a2").build();
    Node user =
        Drawing.builder("transform", "z")
            .name("z")
            .config((ObjectNode) Json.parse("{\"program\": \"[$nodes.a, $nodes.a2]\"}"))
            .build();
    Drawing drawing =
        Drawing.of("transform a").apply(new Change.Add(List.of(a, a2, user), List.of()));

    assertThat(drawing.theNode("z").config().path("program").stringValue())
        .isEqualTo(
            "[$nodes.%s, $nodes.%s]"
                .formatted(drawing.theNode("x").name(), drawing.theNode("y").name()));
    assertThat(drawing.theNode("y").name()).isEqualTo("a2");
  }

  @Test
  void takingTheRenameBackTakesTheReferencesBack() {
    Drawing drawing =
        Drawing.of("transform first").node("transform second", "{\"program\": \"$nodes.first.x\"}");
    Graph before = drawing.graph();
    Applied.Done renamed = Drawing.done(before, new Change.Relabel("first", "New"));

    assertThat(Drawing.done(renamed.graph(), renamed.inverse()).graph()).isEqualTo(before);
  }

  @Test
  void renamingWhatDoesNotExistIsRefused() {
    assertThat(Drawing.of().refused(new Change.Relabel("nobody", "x")).code())
        .isEqualTo("graph.no_node");
  }
}
