package dev.patchbay.nodes;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Programs;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Bare JSONata, enough to try the nodes that hold programs.
record JsonataPrograms(JsonNode input) implements Programs {
  @Override
  public Result evaluate(String program, JsonNode focus) {
    return evaluate(program, focus, Map.of());
  }

  @Override
  public Result evaluateItem(String program, JsonNode item, int index) {
    return evaluate(program, item, Map.of("item", plain(item), "index", index));
  }

  private static Result evaluate(String program, JsonNode focus, Map<String, Object> variables) {
    try {
      Jsonata jsonata = Jsonata.jsonata(program);
      Jsonata.Frame frame = jsonata.createFrame();
      variables.forEach(frame::bind);
      Object value = jsonata.evaluate(plain(focus), frame);
      return value == null ? new Result.Missing() : new Result.Value(Json.toNode(value));
    } catch (JException e) {
      return new Result.Failed(
          Error.of(ErrorCodes.EXPRESSION_FAILED, String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable Object plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        node.forEach(element -> list.add(plain(element)));
        yield list;
      }
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.isIntegralNumber() ? node.longValue() : (Object) node.doubleValue();
      case NULL -> Jsonata.NULL_VALUE;
      case MISSING, BINARY, POJO -> null;
    };
  }
}
