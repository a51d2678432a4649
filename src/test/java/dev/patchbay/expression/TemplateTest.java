package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.expression.Template.Part;
import dev.patchbay.schema.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  @Test
  void text_without_braces_is_one_piece_of_text() {
    assertThat(parts("Hello {you} }} $nodes.a")).containsExactly(text("Hello {you} }} $nodes.a"));
    assertThat(Template.mayContainCode("Hello {you}")).isFalse();
  }

  @Test
  void expressions_and_text_alternate_and_know_their_place() {
    assertThat(parts("Hi {{ name }}!"))
        .containsExactly(text("Hi "), new Part.Code(" name ", 5, 11), text("!"));
  }

  @Test
  void a_text_that_is_exactly_one_expression_is_whole() {
    assertThat(template("{{ a }}").isWhole()).isTrue();
    assertThat(template(" {{ a }}").isWhole()).isFalse();
    assertThat(template("{{ a }}{{ b }}").isWhole()).isFalse();
    assertThat(template("").isWhole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"b\":1}}",
        " {\"a\":{\"b\":{}}} ",
        " \"}}\" & '}}' ",
        " /* }} */ 1 ",
        " $match(a, /x{2}}}/) ",
        " `}}` ",
        " $map(x, function($v){{\"k\":$v}}) ",
        " a / b /* } */ / c ",
        " \"\\\"}}\" ",
        " 6 / 2 ",
        " $replace(a, /[}\\]}]+/, '}}') ",
      })
  void the_end_is_found_by_reading_the_expression(String source) {
    assertThat(parts("{{" + source + "}}"))
        .containsExactly(new Part.Code(source, 2, 2 + source.length()));
    assertThat(parts("x{{" + source + "}}}}{{1}}")).hasSize(4);
  }

  @Test
  void an_escaped_pair_of_braces_is_text() {
    assertThat(parts("\\{{ a }} {{ b }}"))
        .containsExactly(text("{{ a }} "), new Part.Code(" b ", 11, 14));
    assertThat(parts("\\{{")).containsExactly(text("{{"));
  }

  @Test
  void mistakes_are_told_with_the_place_in_the_text() {
    assertThat(problem("{{ a"))
        .isEqualTo(
            new Problem("", "expression.syntax", "The {{ is not closed with }} (character 1)."));
    assertThat(problem("Hi {{ a b }}").message())
        .isEqualTo("An operator is missing before this (character 9).");
    assertThat(problem("{{ }}").message()).isEqualTo("The expression is empty (character 3).");
    assertThat(problem("{{ 'a }}").message())
        .isEqualTo("The string is not closed (character 4).");
    assertThat(problem("{{ a } b }}").message())
        .isEqualTo("A single } closes nothing here (character 6).");
    assertThat(problem("{{ (a }}").message()).isEqualTo("A ) is missing before the end of the expression (character 7).");
  }

  @Test
  void every_wrong_expression_of_a_text_is_told() {
    assertThat(Template.parse("{{ a b }} {{ c }} {{ + }}").problems()).hasSize(2);
  }

  private static Part text(String text) {
    return new Part.Text(text);
  }

  private static Template template(String text) {
    return Template.parse(text).orThrow();
  }

  private static List<Part> parts(String text) {
    return template(text).parts();
  }

  private static Problem problem(String text) {
    return Template.parse(text).problems().getFirst();
  }
}
