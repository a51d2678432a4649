package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConfigExpressionsTest {
  private static final Set<String> PROGRAMS = Set.of("/cases/*/when", "/code");

  @Test
  void references_are_located_by_pointer_and_offset_in_the_string() {
    var found =
        ConfigExpressions.references(
            json("{'a/b':[{'to':'Dear {{ $nodes.x.name }}'}],'cases':[{'when':'$nodes.y > 1'}]}"),
            PROGRAMS);

    assertThat(found.problems()).isEmpty();
    assertThat(found.references())
        .extracting(ConfigExpressions.Located::path)
        .containsExactly("/a~1b/0/to", "/cases/0/when");
    assertThat(found.references().getFirst().reference())
        .isInstanceOfSatisfying(
            Reference.Node.class,
            node -> {
              assertThat(node.start()).isEqualTo(8);
              assertThat(node.nameStart()).isEqualTo(15);
            });
  }

  @Test
  void one_wrong_expression_hides_no_other() {
    var found =
        ConfigExpressions.references(
            json("{'a':'{{ + }}','b':'{{ $nodes.x }}','code':'1 +'}"), PROGRAMS);

    assertThat(found.references()).hasSize(1);
    assertThat(found.problems())
        .extracting(problem -> problem.path() + " " + problem.code())
        .containsExactly("/a expression.syntax", "/code expression.syntax");
  }

  @Test
  void renaming_rewrites_references_and_nothing_else() {
    JsonNode config =
        json(
            "{'t':'$nodes.old {{ /* $nodes.old */ $nodes.old.a  & \\'$nodes.old\\' }} \\\\{{x}}',"
                + "'o':'{{ $nodes.older }}','cases':[{'when':'$nodes.`old`.x=$nodes.\\'old\\'.y'}],"
                + "'n':0.10}");

    JsonNode renamed = ConfigExpressions.rename(config, PROGRAMS, "old", "fresh");

    assertThat(renamed)
        .isEqualTo(
            json(
                "{'t':'$nodes.old {{ /* $nodes.old */ $nodes.fresh.a  & \\'$nodes.old\\' }}"
                    + " \\\\{{x}}',"
                    + "'o':'{{ $nodes.older }}','cases':[{'when':'$nodes.fresh.x=$nodes.fresh.y'}],"
                    + "'n':0.10}"));
  }

  @Test
  void a_name_that_is_no_identifier_is_quoted() {
    JsonNode config = json("{'a':'{{ $nodes.old.b }}'}");

    assertThat(rename(config, "two words")).isEqualTo("{{ $nodes.`two words`.b }}");
    assertThat(rename(config, "and")).isEqualTo("{{ $nodes.`and`.b }}");
    assertThat(rename(config, "größe_2")).isEqualTo("{{ $nodes.größe_2.b }}");
    assertThat(rename(config, "2nd")).isEqualTo("{{ $nodes.`2nd`.b }}");
    assertThat(rename(config, "tick`\"")).isEqualTo("{{ $nodes.\"tick`\\\"\".b }}");
  }

  @Test
  void a_renamed_expression_still_means_the_same() {
    for (String name : new String[] {"two words", "and", "2nd", "tick`\"\\", "a-b", "$x", "é"}) {
      String renamed = rename(json("{'a':'{{ $nodes.old.b }}'}"), name);
      var code = (Template.Part.Code) Template.parse(renamed).orThrow().parts().getFirst();

      assertThat(References.in(code.source()).orThrow())
          .singleElement()
          .isInstanceOfSatisfying(
              Reference.Node.class, node -> assertThat(node.name()).isEqualTo(name));
    }
  }

  @Test
  void a_configuration_in_which_nothing_is_renamed_stays_the_same_instance() {
    JsonNode config = json("{'a':['{{ $nodes.x }}',{'b':'$nodes.old'}]}");

    assertThat(ConfigExpressions.rename(config, PROGRAMS, "old", "new")).isSameAs(config);
  }

  @Test
  void text_that_cannot_be_read_stays() {
    JsonNode config = json("{'a':'{{ $nodes.old + }}'}");

    assertThat(ConfigExpressions.rename(config, PROGRAMS, "old", "new")).isSameAs(config);
  }

  private static String rename(JsonNode config, String name) {
    return ConfigExpressions.rename(config, PROGRAMS, "old", name).path("a").stringValue();
  }

  /// With single quotes for double ones; `\'` is a single quote.
  private static JsonNode json(String text) {
    String escaped = text.replace("\\'", "\u0001");
    return Json.parse(escaped.replace('\'', '"').replace('\u0001', '\''));
  }
}
