package dev.patchbay.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RegistryTest {
  private static final NodeRegistry BUILT_IN = BuiltIn.registry();

  static List<NodeType> types() {
    return List.copyOf(BUILT_IN.all());
  }

  @Test
  void aTypeRegisteredTwiceIsAnError() {
    NodeType first = types().getFirst();

    assertThatThrownBy(() -> NodeRegistry.of(List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(first.id());
  }

  @Test
  void aRegistryNeverChanges() {
    var list = new ArrayList<>(types());
    NodeRegistry registry = NodeRegistry.of(list);
    list.clear();

    assertThat(registry.all()).containsExactlyElementsOf(types());
    assertThatThrownBy(() -> registry.all().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void typesAreFoundByIdAndNothingElseIs() {
    assertThat(BUILT_IN.find("http.request")).map(NodeType::id).hasValue("http.request");
    assertThat(BUILT_IN.find("acme.unknown")).isEmpty();
    assertThat(BUILT_IN.find("")).isEmpty();
  }

  @Test
  void triggersAndActionsAreApartAndKeepTheOrderOfThePalette() {
    assertThat(BUILT_IN.triggers()).isNotEmpty().allMatch(TriggerType.class::isInstance);
    assertThat(BUILT_IN.actions()).isNotEmpty().allMatch(ActionType.class::isInstance);
    assertThat(BUILT_IN.all())
        .containsSubsequence(BUILT_IN.triggers())
        .containsSubsequence(BUILT_IN.actions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "a..b", "a b", ".a", "a.", "1a", "a/b"})
  void anIdIsStableAndFitForFiles(String id) {
    assertThatThrownBy(() -> new TypeInfo(id, "t", "i", Category.DATA, "d", "h", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void handlesAreTotalAndADoubleIdIsDropped() {
    var handles =
        new Handles(
            List.of(Handle.input(Shape.UNKNOWN), Handle.input(Shape.NUM)),
            List.of(Handle.output(Shape.UNKNOWN)));

    assertThat(handles.inputs()).hasSize(1);
    assertThat(handles.input("in")).map(Handle::data).hasValue(Shape.UNKNOWN);
    assertThat(handles.withOutput(Handle.error()).withOutput(Handle.error()).outputs()).hasSize(2);
    assertThat(handles.output("nothing")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void handlesComeOutOfAnyConfig(NodeType type) {
    for (String config :
        List.of(
            "{}",
            "null",
            "7",
            "[]",
            "\"{{ $ }}\"",
            "{\"cases\": 5}",
            "{\"mode\": []}",
            "{\"cases\": [null, 7, {}, {\"id\": []}, {\"id\": \"x\"}, {\"id\": \"x\"}]}")) {
      Handles handles = type.handles(Json.parse(config));

      assertThat(handles.outputs()).as(config).extracting(Handle::id).doesNotHaveDuplicates();
      assertThat(handles.inputs()).as(config).extracting(Handle::id).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aPassThroughIsAnOutputThatExists(NodeType type) {
    type.passThrough()
        .ifPresent(handle ->
            assertThat(type.handles(type.config().defaultsJson().orElseThrow()).output(handle))
                .as(type.id())
                .isPresent());
  }

  @Test
  void migrationsFollowEachOtherFromEveryVersionToTheCurrentOne() {
    Migrations three =
        Migrations.NONE
            .then(config -> config.put("trail", config.path("trail").asString("") + "1>2 "))
            .then(config -> config.put("trail", config.path("trail").asString("") + "2>3 "));

    assertThat(three.currentVersion()).isEqualTo(3);
    assertThat(three.migrate(Json.object(), 1).path("trail").asString()).isEqualTo("1>2 2>3 ");
    assertThat(three.migrate(Json.object(), 2).path("trail").asString()).isEqualTo("2>3 ");
    assertThat(three.migrate(Json.object(), 3).has("trail")).isFalse();
  }

  @Test
  void aMigrationNeverChangesWhatItWasGiven() {
    ObjectNode old = (ObjectNode) Json.parse("{\"a\": {\"b\": 1}}");
    Migrations.NONE
        .then(config -> {
          ((ObjectNode) config.path("a")).put("b", 2);
          return config;
        })
        .migrate(old, 1);

    assertThat(old).isEqualTo(Json.parse("{\"a\": {\"b\": 1}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3, 99})
  void thereIsNoMigrationFromAVersionThatNeverExisted(int version) {
    assertThatThrownBy(() -> Migrations.NONE.then(config -> config).migrate(Json.object(), version))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTriggerNeedsASample() {
    assertThatThrownBy(() ->
            new TriggerType<>(
                types().getFirst().info(),
                Schema.any(),
                Schema.any(),
                List.of(),
                new Arrival.Manual(),
                event -> event.body(),
                (_, payload) -> new TriggerResult.Start(payload, Optional.empty()),
                Migrations.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
