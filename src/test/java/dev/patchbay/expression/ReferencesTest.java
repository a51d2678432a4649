package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.expression.Reference.Index;
import dev.patchbay.expression.Reference.Input;
import dev.patchbay.expression.Reference.Item;
import dev.patchbay.expression.Reference.Node;
import dev.patchbay.expression.Reference.Run;
import dev.patchbay.expression.Reference.Trigger;
import dev.patchbay.expression.Reference.Variable;
import dev.patchbay.schema.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
  @Test
  void a_node_is_found_with_its_fields_and_its_place() {
    assertThat(in("1 + $nodes.order.items[0].price"))
        .containsExactly(new Node("order", List.of("items", "price"), 4, 31, 11, 16));
  }

  @Test
  void names_may_stand_in_backticks_or_quotes() {
    assertThat(in("$nodes.`my order`.x"))
        .containsExactly(new Node("my order", List.of("x"), 0, 19, 7, 17));
    assertThat(in("$nodes.\"my order\"")).containsExactly(new Node("my order", List.of(), 0, 17, 7, 17));
    assertThat(in("$nodes.'a'")).hasSize(1);
  }

  @Test
  void everything_of_the_scope_is_found() {
    assertThat(in("[$trigger.a, $run.id, $vars.url, $item.b.c, $index, $.d, $$.e, f.g]"))
        .containsExactly(
            new Trigger(List.of("a"), 1, 11),
            new Run(List.of("id"), 13, 20),
            new Variable("url", 22, 31),
            new Item(List.of("b", "c"), 33, 42),
            new Index(44, 50),
            new Input(List.of("d"), 52, 55),
            new Input(List.of("e"), 57, 61),
            new Input(List.of("f", "g"), 63, 66));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"$nodes.a\"",
        "'$nodes.a'",
        "1 /* $nodes.a */",
        "$contains('x', /$nodes.a/)",
        "($nodes := {'a': 1}; $nodes.a)",
        "($item := 1; $item)",
        "$map([1], function($item){ $item })",
        "$map([1], function($nodes){ $nodes.a })",
      })
  void strings_comments_and_own_variables_are_no_references(String expression) {
    assertThat(in(expression)).isEmpty();
  }

  @Test
  void an_own_variable_is_own_only_where_it_is_bound() {
    assertThat(in("($item.a; $item := 1; $item.b) & $item.c"))
        .extracting(Reference::start)
        .containsExactly(1, 33);
    assertThat(in("$map([1], function($item){ $item }) & $item.a")).hasSize(1);
    assertThat(in("$nodes.a.list@$item.($item.x)")).hasOnlyElementsOfType(Node.class);
  }

  @Test
  void references_are_found_inside_filters_objects_functions_and_pipes() {
    assertThat(in("$nodes.a[x = $nodes.b.y].{'k': $nodes.c} ~> $map(function($v){$v + $nodes.d})"))
        .extracting(reference -> ((Node) reference).name())
        .containsExactly("a", "b", "c", "d");
    assertThat(in("a^(>$nodes.k.x)")).hasSize(2);
  }

  @Test
  void the_context_of_a_filter_is_not_the_input() {
    assertThat(in("items[price > $.limit].name"))
        .containsExactly(new Input(List.of("items", "name"), 0, 27));
    assertThat(in("items.(price * $$.rate)"))
        .containsExactly(new Input(List.of("items"), 0, 5), new Input(List.of("rate"), 15, 22));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$keys($nodes)",
        "$lookup($nodes, x)",
        "$nodes",
        "$nodes[0]",
        "$nodes.*",
        "$nodes.(a)",
        "$nodes ~> $keys",
        "($n := $nodes; $n.a)",
      })
  void nodes_that_no_renaming_could_follow_are_refused(String expression) {
    assertThat(References.in(expression).problems())
        .extracting(Problem::code)
        .contains("expression.dynamic_reference");
  }

  @Test
  void what_cannot_be_read_is_a_syntax_problem() {
    assertThat(References.in("$nodes.").problems())
        .containsExactly(
            new Problem("", "expression.syntax", "The expression ends too early (character 8)."));
  }

  private static List<Reference> in(String expression) {
    return References.in(expression).orThrow();
  }
}
