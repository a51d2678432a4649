package dev.patchbay.nodes;

import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Data as nobody wants it, but with the names of fields that a type looks for.
final class HostileValues {
  private static final List<JsonNode> SCALARS =
      List.of(
          Json.parse("null"),
          Json.parse("true"),
          Json.parse("false"),
          Json.parse("0"),
          Json.parse("-1"),
          Json.parse("-0.0"),
          Json.parse("0.10"),
          Json.parse("9007199254740993"),
          Json.parse("-9223372036854775808"),
          Json.parse("99999999999999999999999999999999999999"),
          Json.parse("1e400"),
          Json.parse("-1e-400"),
          Json.NODES.stringNode(""),
          Json.NODES.stringNode(" "),
          Json.NODES.stringNode("\0\u001b[31m\r\n"),
          Json.NODES.stringNode("Zoë Müller 😀 ﷽ e\u0301 \u202e"),
          Json.NODES.stringNode("half a pair \ud83d"),
          Json.NODES.stringNode("{{ $.a }} {{"),
          Json.NODES.stringNode("((((a*)*)*)*)*$"),
          Json.NODES.stringNode("12.50"),
          Json.NODES.stringNode("1e999999999"),
          Json.NODES.stringNode("2026-03-29T02:30"),
          Json.NODES.stringNode("2026-02-30"),
          Json.NODES.stringNode("+999999999-12-31T23:59:59.999999999-18:00"),
          Json.NODES.stringNode("a;b,c\t\"d\n"),
          Json.NODES.stringNode("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
          Json.NODES.stringNode("../../etc/passwd"),
          Json.NODES.stringNode("x".repeat(5_000)));

  private final Random random;
  private final List<String> names;

  /// @param known values whose field names are used
  HostileValues(Random random, JsonNode... known) {
    this.random = random;
    Set<String> found = new LinkedHashSet<>(List.of("a", "", "a.b", "`", "größe"));
    for (JsonNode value : known) {
      collect(value, found);
    }
    names = List.copyOf(found);
  }

  JsonNode value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 9)) {
      case 4, 5 -> list(depth);
      case 6, 7 -> object(depth);
      case 8 -> rows(depth);
      default -> SCALARS.get(random.nextInt(SCALARS.size()));
    };
  }

  /// A copy in which one place or several hold something else, or nothing.
  JsonNode spoilt(JsonNode value) {
    return random.nextInt(6) == 0
        ? value(2)
        : switch (value) {
          case ObjectNode object -> {
            ObjectNode spoilt = Json.object();
            for (var field : object.properties()) {
              if (random.nextInt(12) > 0) {
                spoilt.set(field.getKey(), perhaps(field.getValue()));
              }
            }
            yield spoilt;
          }
          case ArrayNode list -> {
            ArrayNode spoilt = Json.NODES.arrayNode();
            for (JsonNode element : list) {
              for (int times = random.nextInt(3); times > 0; times--) {
                spoilt.add(perhaps(element));
              }
            }
            yield spoilt;
          }
          default -> value(1);
        };
  }

  private JsonNode perhaps(JsonNode value) {
    return random.nextInt(3) == 0 ? spoilt(value) : value;
  }

  private ArrayNode list(int depth) {
    ArrayNode list = Json.NODES.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(depth - 1));
    }
    return list;
  }

  private ObjectNode object(int depth) {
    ObjectNode object = Json.object();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.set(names.get(random.nextInt(names.size())), value(depth - 1));
    }
    return object;
  }

  /// Objects that have most of the fields that are looked for.
  private ArrayNode rows(int depth) {
    ArrayNode rows = Json.NODES.arrayNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      ObjectNode row = rows.addObject();
      for (String name : names) {
        if (random.nextInt(4) > 0) {
          row.set(name, value(depth - 1));
        }
      }
    }
    return rows;
  }

  /// A list nested so deeply that only little more could be read.
  static JsonNode deep() {
    JsonNode value = Json.object();
    for (int i = 0; i < Json.MAX_PAYLOAD_DEPTH; i++) {
      value = Json.NODES.arrayNode().add(value);
    }
    return value;
  }

  private static void collect(JsonNode value, Set<String> names) {
    var open = new ArrayList<JsonNode>(List.of(value));
    while (!open.isEmpty()) {
      JsonNode next = open.removeLast();
      names.addAll(next.propertyNames());
      next.forEach(open::add);
    }
  }
}
