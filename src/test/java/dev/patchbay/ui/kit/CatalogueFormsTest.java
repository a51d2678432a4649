package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The config of every built-in type in its form.
class CatalogueFormsTest {
  static Collection<NodeType> types() {
    return BuiltIn.registry().all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyFormatIsOnTheListAndSoHasAnEditor(NodeType type) {
    assertThat(formats(type.config().form())).allMatch(Formats::known);
  }

  /// Each config that a type ships with is shown, walked through, and is still the same; none of
  /// its values has to be shown as raw JSON.
  @ParameterizedTest
  @MethodSource("types")
  void everyConfigIsShownWithoutChangingItAndEveryValueFitsItsEditor(NodeType type) {
    if (!(type.config().form() instanceof Fields fields) || fields.fields().isEmpty()) {
      return;
    }
    for (JsonNode config : configs(type)) {
      FormStage stage = FormStage.open(type.config(), config, 300);
      for (var field : fields.fields()) {
        stage.at("/" + field.name());
      }

      assertThat(stage.edits()).isZero();
      assertThat(stage.value()).isEqualTo(Json.write(config));
      assertThat(stage.all("." + MisfitBody.STYLE)).isEmpty();
      assertThat(stage.words()).noneMatch(word -> word.startsWith("Edited as plain text"));
    }
  }

  @Test
  void everyFormatOnTheListHasHelpInWords() {
    assertThat(Formats.all()).allMatch(format -> !FormatWords.of(format).contains("“"));
  }

  private static List<JsonNode> configs(NodeType type) {
    var configs = new ArrayList<JsonNode>();
    configs.add(type.config().defaultsJson().orElseThrow());
    if (type instanceof ActionType<?, ?, ?> action) {
      configs.add(action.sampleConfig());
    }
    return configs;
  }

  private static Stream<String> formats(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> text.format().stream();
      case FieldType.ListOf(var element) -> formats(element);
      case FieldType.MapOf(var value) -> formats(value);
      case Fields(var fields) -> fields.stream().flatMap(field -> formats(field.type()));
      case FieldType.Alternatives(var options) ->
          options.stream().flatMap(option -> formats(option.fields()));
      case FieldType.Number _, FieldType.Switch _, FieldType.Choice _, FieldType.Json _ ->
          Stream.empty();
    };
  }
}
