package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {
  private static final Shape ORDER =
      Shape.of(
          Json.parse(
              "{\"customer\":{\"name\":\"A\"},\"items\":[{\"price\":1}],\"note\":null}"));
  private static final ScopeShapes SCOPE =
      new ScopeShapes(
          ORDER, Map.of("order", ORDER), Shape.UNKNOWN, Map.of(), Shape.UNKNOWN);

  @Test
  void a_field_that_cannot_exist_is_told_with_the_one_that_was_meant() {
    assertThat(FieldCheck.of("$nodes.order.custmer.name", SCOPE))
        .containsExactly(
            new Problem(
                "",
                "expression.unknown_field",
                "There is no field custmer (character 14); did you mean customer?"));
  }

  @Test
  void nothing_is_suggested_when_nothing_is_near() {
    assertThat(FieldCheck.of("banana", SCOPE))
        .extracting(Problem::message)
        .containsExactly("There is no field banana (character 1).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.prise",
        "items[prise > 1]",
        "items^(prise)",
        "$sum(items.prise)",
        "$map(items, function($i){ $i.prise })",
        "($x := items[0]; $x.prise)",
        "items.{'a': prise}",
        "customer.name.first",
        "customer.nmae & 'x'",
        "true ? customer.nmae",
      })
  void wrong_fields_are_found_wherever_they_stand(String expression) {
    assertThat(FieldCheck.of(expression, SCOPE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$trigger.anything.at.all",
        "$nodes.unknown.x",
        "note.x",
        "customer.*",
        "{'a': 1}.a",
        "$lookup(customer, 'x').y",
        "items.price",
        "[items, customer].price",
        "1 +",
      })
  void what_is_not_certainly_wrong_is_left_alone(String expression) {
    assertThat(FieldCheck.of(expression, SCOPE)).isEmpty();
  }

  @Test
  void a_field_that_only_some_alternatives_have_may_exist() {
    var mixed =
        new Shape.OneOf(List.of(ORDER, new Shape.ListOf(Shape.of(Json.parse("{\"z\":1}")))));
    var scope = new ScopeShapes(mixed, Map.of(), Shape.UNKNOWN, Map.of(), Shape.UNKNOWN);

    assertThat(FieldCheck.of("customer", scope)).isEmpty();
    assertThat(FieldCheck.of("z", scope)).isEmpty();
    assertThat(FieldCheck.of("nope", scope)).hasSize(1);
  }
}
