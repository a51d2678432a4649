package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConfigResolverTest {
  private final ConfigResolver resolver = new ConfigResolver(new Evaluator(Bounds.DEFAULT));
  private final Scope scope =
      Scope.builder(Instant.EPOCH, 7)
          .input(
              json(
                  "{'id':9007199254740993,'price':0.10,'nul':null,'list':[1,{'b':2,'a':1}],"
                      + "'yes':true,'name':'Ann'}"))
          .build();

  @Test
  void a_whole_expression_keeps_the_type_of_its_value() {
    assertThat(resolve("{'a':'{{ id }}','b':'{{list}}','c':'{{ yes }}','d':'{{ nul }}'}"))
        .isEqualTo(json("{'a':9007199254740993,'b':[1,{'b':2,'a':1}],'c':true,'d':null}"));
  }

  @Test
  void inside_text_a_value_becomes_text() {
    assertThat(
            resolve("{'a':'{{ name }} no {{ id }}: {{ price }} {{ yes }} {{ list }}{{ nul }}.'}"))
        .isEqualTo(json("{'a':'Ann no 9007199254740993: 0.10 true [1,{\\'b\\':2,\\'a\\':1}].'}"));
  }

  @Test
  void a_missing_whole_expression_omits_its_field_or_element() {
    Resolution resolution =
        resolution("{'a':'{{ nope }}','b':['{{ nope }}',1],'c':{'d':'{{ nope }}'}}");

    assertThat(resolution.config()).isEqualTo(json("{'b':[1],'c':{}}"));
    assertThat(resolution.warnings()).isEmpty();
  }

  @Test
  void a_missing_value_inside_text_is_empty_and_warned_of() {
    Resolution resolution = resolution("{'x':{'to':'Dear {{ nope.name }}!'}}");

    assertThat(resolution.config()).isEqualTo(json("{'x':{'to':'Dear !'}}"));
    assertThat(resolution.errors()).isEmpty();
    assertThat(resolution.warnings())
        .containsExactly(
            new Problem(
                "/x/to",
                "expression.missing_value",
                "There is no value for nope.name; nothing is put there."));
  }

  @Test
  void failures_are_told_by_field_and_hide_no_other() {
    Resolution resolution = resolution("{'a':'{{ 1 + name }}','b':'x {{ ( }}','c':'{{ yes }}'}");

    assertThat(resolution.errors())
        .extracting(problem -> problem.path() + " " + problem.code())
        .containsExactly("/a expression.failed", "/b expression.syntax");
    assertThat(resolution.config().path("c").booleanValue()).isTrue();
  }

  @Test
  void program_fields_stay_as_they_are() {
    Set<String> programs = Set.of("/cases/*/when", "/a~1b");
    JsonNode config = json("{'cases':[{'when':'{{ id }}','then':'{{ id }}'}],'a/b':'{{ x }}'}");

    assertThat(resolver.resolve(config, programs, scope).config())
        .isEqualTo(json("{'cases':[{'when':'{{ id }}','then':9007199254740993}],'a/b':'{{ x }}'}"));
  }

  @Test
  void escapes_are_resolved() {
    assertThat(resolve("{'a':'\\\\{{ id }}'}")).isEqualTo(json("{'a':'{{ id }}'}"));
  }

  @Test
  void a_configuration_without_templates_is_the_same_instance() {
    JsonNode config = json("{'a':[{'b':'text'},1,null],'c':'}}{'}");

    assertThat(resolver.resolve(config, Set.of(), scope).config()).isSameAs(config);
  }

  @Test
  void resolving_changes_no_configuration_and_keeps_the_order_of_fields() {
    JsonNode config = json("{'z':'{{ id }}','y':{'b':'{{ nope }}','a':1},'x':1}");
    JsonNode before = config.deepCopy();

    assertThat(Json.write(resolver.resolve(config, Set.of(), scope).config()))
        .isEqualTo("{\"z\":9007199254740993,\"y\":{\"a\":1},\"x\":1}");
    assertThat(config).isEqualTo(before);
  }

  @Test
  void chance_differs_from_field_to_field_but_not_from_time_to_time() {
    String config = "{'a':'{{ $random() }}','b':'{{ $random() }}'}";

    assertThat(resolve(config)).isEqualTo(resolve(config));
    assertThat(resolve(config).path("a")).isNotEqualTo(resolve(config).path("b"));
  }

  @Test
  void many_slow_expressions_are_not_slow_one_after_the_other() {
    var config = Json.object();
    for (int i = 0; i < 50; i++) {
      config.put("f" + i, "{{ ($f := function(){ $f() }; $f()) }}");
    }
    long started = System.nanoTime();

    Resolution resolution = resolver.resolve(config, Set.of(), scope);

    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    assertThat(resolution.errors())
        .hasSize(50)
        .allMatch(problem -> problem.code().equals("expression.timeout"));
  }

  private JsonNode resolve(String config) {
    Resolution resolution = resolution(config);
    assertThat(resolution.errors()).isEmpty();
    return resolution.config();
  }

  private Resolution resolution(String config) {
    return resolver.resolve(json(config), Set.of(), scope);
  }

  /// With single quotes for double ones.
  private static JsonNode json(String text) {
    return Json.parse(text.replace("\\'", "\\\"").replace('\'', '"'));
  }
}
