package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeInferenceTest {
  private static final ScopeShapes SCOPE =
      new ScopeShapes(
          shape("{'customer':{'name':'A','age':3,'vip':true},'items':[{'sku':'x','price':1.5,"
              + "'tags':['t']}],'note':null}"),
          Map.of("order", shape("{'lines':[{'n':1,'parts':[{'id':'p'}]}]}")),
          shape("{'id':'e'}"),
          Map.of("url", Shape.TEXT),
          shape("{'sku':'x'}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          customer.name                      | text
          $.customer.age                     | number
          $$.customer.vip                    | true or false
          $nodes.order.lines                 | list of object
          $nodes.order.lines[0].n            | number
          $nodes.order.lines.n               | number or list of number
          $nodes.order.lines.n[]             | list of number
          $nodes.order.lines.parts.id        | text or list of text
          $nodes.order.lines[0].parts[0].id  | text
          items[price > 1]                   | object or list of object
          items[price > 1].sku               | text or list of text
          items^(price)                      | object or list of object
          items.tags                         | text or list of text
          items.{"s": sku}                   | object or list of object
          items.(price * 2)                  | number or list of number
          $trigger.id                        | text
          $vars.url                          | text
          $item.sku                          | text
          $index                             | number
          "a" & customer.age                 | text
          1 + customer.age                   | number
          -customer.age                      | number
          customer.age > 1                   | true or false
          customer.vip and true              | true or false
          [1, 2]                             | list of number
          [1, "a"]                           | list of number or text
          [items, items]                     | list of object
          [1..3]                             | list of number
          {"a": 1}                           | object
          null                               | null
          $sum(items.price)                  | number
          $count(items)                      | number
          $string(1)                         | text
          $exists(x)                         | true or false
          $uppercase(customer.name)          | text
          $keys(customer)                    | text or list of text
          $split("a,b", ",")                 | list of text
          $map(items, function($i){$i.sku})  | text or list of text
          $filter(items, function($i){$i.price > 1}).sku | text or list of text
          $sort(items, function($a,$b){$a.price > $b.price}) | list of object
          items ~> $count()                  | number
          items ~> $count                    | number
          customer.vip ? 1 : "a"             | number or text
          customer.name ?: "none"            | text
          ($x := items[0]; $x.sku)           | text
          items{sku: price}                  | object
          $unknown(1)                        | anything
          $reduce(items, function($a,$b){1}) | anything
          **                                 | anything
          1 +                                | anything
          """)
  void the_shape_of_an_expression_is_known_before_it_runs(String expression, String words) {
    assertThat(ShapeInference.of(expression, SCOPE).words()).isEqualTo(words);
  }

  @Test
  void objects_that_are_written_out_keep_their_fields() {
    assertThat(ShapeInference.of("{'a': customer.name, 'b': [1]}", SCOPE))
        .isEqualTo(shape("{'a':'x','b':[1]}"));
  }

  private static Shape shape(String json) {
    return Shape.of(Json.parse(json.replace('\'', '"')));
  }
}
