package dev.patchbay.engine;

import dev.patchbay.catalog.ContainerType.Loop;
import dev.patchbay.catalog.Error;
import dev.patchbay.engine.Preview.Source;
import dev.patchbay.engine.Turn.Shown;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Shows a container: walks what stands inside it once for every item.
final class ItemsPreview {
  private static final int SOME_ITEMS = 20;

  private final DryRun dryRun;
  private final Turn turn;
  private final Loop loop;
  private final Level inside;
  private final ArrayNode results = Json.NODES.arrayNode();
  private final List<Map<String, Preview>> previews = new ArrayList<>();

  ItemsPreview(DryRun dryRun, Turn turn, Loop loop) {
    this.dryRun = dryRun;
    this.turn = turn;
    this.loop = loop;
    this.inside = turn.walked().inside(turn.node().id());
  }

  Shown show() {
    if (loop.refusal().isPresent()) {
      return turn.failed(loop.refusal().get());
    }
    JsonNode items = loop.items();
    int index = 0;
    while (index < items.size() && index < most()) {
      Optional<Error> error = showItem(items.get(index), index);
      if (error.isPresent()) {
        Error of = error.get();
        return turn.failed(
            List.of(new Problem("", of.code(), "Item " + index + ": " + of.message())), previews);
      }
      index++;
    }
    if (index < items.size()) {
      turn.warn(List.of(capped(index, items.size())));
    }
    return turn.succeeded(Map.of("out", results), Source.COMPUTED, Optional.empty(), previews);
  }

  /// However slow they are, some items are always shown.
  private int most() {
    return turn.patience().over() ? SOME_ITEMS : DryRun.MAX_ITEMS;
  }

  private static Problem capped(int shown, int of) {
    return new Problem(
        "",
        "preview.items_capped",
        "Only the first " + shown + " of " + of + " items are shown in a preview.");
  }

  /// @return the error that stops the container, if the item ended in one
  private Optional<Error> showItem(JsonNode item, int index) {
    Walk walk = Walk.ofItem(inside, item, turn.walk());
    previews.add(dryRun.walk(turn.walked(), walk, turn.position().item(item, index)));
    turn.walked().lastItemEdges().put(turn.node().id(), walk.delivered());
    return switch (walk.itemEnd()) {
      case Walk.ItemEnd.Result(var data) -> {
        results.add(data);
        yield Optional.empty();
      }
      case Walk.ItemEnd.Nothing _ -> Optional.empty();
      case Walk.ItemEnd.Failed(var error) ->
          switch (loop.onItemError()) {
            case STOP -> Optional.of(error);
            case SKIP -> Optional.empty();
            case COLLECT -> {
              results.add(errorOf(index, error));
              yield Optional.empty();
            }
          };
    };
  }

  /// `{index, error: {code, message}}`
  private static JsonNode errorOf(int index, Error error) {
    var value = Json.object().put("index", index);
    value.putObject("error").put("code", error.code()).put("message", error.message());
    return value;
  }
}
