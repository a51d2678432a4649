package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Each data node on 100,000 rows of ten fields, beside the plain loop that a programmer would
/// write for this one case. Both see the same trees; the node's settings are read before.
@Tag("benchmark")
class DataNodesBenchmarkTest {
  private static final int ROWS = 100_000;
  private static final int ROUNDS = 15;
  private static final ArrayNode ITEMS = items();

  @BeforeAll
  static void heading() {
    System.out.printf(
        "%-36s %10s %10s %12s %10s %8s%n", "", "median", "p95", "rows/s", "loop", "times");
  }

  @AfterAll
  static void legend() {
    System.out.println("median, p95 and loop (its median) in milliseconds");
  }

  @Test
  void sort() {
    compare(
        "data.sort by number, then text",
        node(
            "data.sort",
            """
            {"keys": [{"by": "amount", "as": "NUMBER", "direction": "DESCENDING", "empty": "LAST"},
                      {"by": "name", "as": "TEXT", "direction": "ASCENDING", "empty": "LAST"}]}
            """),
        () -> {
          var rows = new ArrayList<JsonNode>(ROWS);
          ITEMS.forEach(rows::add);
          rows.sort(
              Comparator.comparing((JsonNode row) -> row.path("amount").decimalValue())
                  .reversed()
                  .thenComparing(
                      row -> row.path("name").stringValue().toLowerCase(java.util.Locale.ROOT)));
          return rows.size();
        });
  }

  @Test
  void limit() {
    compare(
        "data.limit last 50,000",
        node("data.limit", "{\"end\": \"LAST\", \"count\": 50000, \"skip\": 10}"),
        () -> {
          ArrayNode kept = Json.NODES.arrayNode(50_000);
          for (int i = ROWS - 50_010; i < ROWS - 10; i++) {
            kept.add(ITEMS.get(i));
          }
          return kept.size();
        });
  }

  @Test
  void removeDuplicates() {
    compare(
        "data.remove-duplicates by two fields",
        node(
            "data.remove-duplicates",
            "{\"keys\": [\"country\", \"customer.id\"], \"keep\": \"FIRST\"}"),
        () -> {
          var seen = new HashSet<String>();
          ArrayNode unique = Json.NODES.arrayNode();
          ArrayNode duplicates = Json.NODES.arrayNode();
          for (JsonNode row : ITEMS) {
            String key =
                row.path("country").stringValue()
                    + "\0"
                    + row.path("customer").path("id").asString();
            (seen.add(key) ? unique : duplicates).add(row);
          }
          return unique.size();
        });
    compare(
        "data.remove-duplicates as a whole",
        node("data.remove-duplicates", "{\"keys\": [], \"keep\": \"FIRST\"}"),
        () -> {
          var seen = new HashSet<JsonNode>();
          ArrayNode unique = Json.NODES.arrayNode();
          for (JsonNode row : ITEMS) {
            if (seen.add(row)) {
              unique.add(row);
            }
          }
          return unique.size();
        });
  }

  @Test
  void group() {
    compare(
        "data.group: count, sum, average",
        node(
            "data.group",
            """
            {"keys": [{"by": "country"}],
             "figures": [{"name": "n", "function": "COUNT", "of": "$"},
                         {"name": "sum", "function": "SUM", "of": "amount"},
                         {"name": "mean", "function": "AVERAGE", "of": "quantity"}]}
            """),
        () -> {
          record Sums(int[] count, BigDecimal[] sums) {}
          Map<String, Sums> groups = new LinkedHashMap<>();
          for (JsonNode row : ITEMS) {
            Sums sums =
                groups.computeIfAbsent(
                    row.path("country").stringValue(),
                    _ -> new Sums(new int[1], new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO}));
            sums.count[0]++;
            sums.sums[0] = sums.sums[0].add(row.path("amount").decimalValue());
            sums.sums[1] = sums.sums[1].add(row.path("quantity").decimalValue());
          }
          return groups.size();
        });
  }

  @Test
  void join() {
    ArrayNode right = Json.NODES.arrayNode();
    for (int i = 0; i < 20_000; i++) {
      right.addObject().put("id", i).put("label", "label " + i);
    }
    ObjectNode sides = Json.object();
    sides.set("left", ITEMS);
    sides.set("right", right);
    compare(
        "data.join left, 20,000 on the right",
        node(
            "data.join",
            """
            {"keys": [{"left": "customer.id", "right": "id"}], "rows": "LEFT", "duplicates": "ALL",
             "result": {"kind": "flat", "prefer": "LEFT"}}
            """,
            sides),
        () -> {
          var byId = new HashMap<Integer, JsonNode>();
          right.forEach(row -> byId.put(row.path("id").intValue(), row));
          ArrayNode joined = Json.NODES.arrayNode(ROWS);
          for (JsonNode row : ITEMS) {
            ObjectNode both = joined.addObject();
            both.setAll((ObjectNode) row);
            JsonNode partner = byId.get(row.path("customer").path("id").intValue());
            if (partner instanceof ObjectNode object) {
              object.properties().forEach(f -> both.putIfAbsent(f.getKey(), f.getValue()));
            }
          }
          return joined.size();
        });
  }

  @Test
  void fields() {
    compare(
        "data.fields drop 2, rename 2",
        node(
            "data.fields",
            """
            {"selection": {"kind": "drop", "fields": ["note", "active"]},
             "renames": [{"from": "name", "to": "title"}, {"from": "amount", "to": "total"}],
             "missing": "LEAVE_OUT"}
            """),
        () -> {
          ArrayNode changed = Json.NODES.arrayNode(ROWS);
          for (JsonNode row : ITEMS) {
            ObjectNode own = changed.addObject();
            row.properties()
                .forEach(field -> {
                  switch (field.getKey()) {
                    case "note", "active" -> {}
                    case "name" -> own.set("title", field.getValue());
                    case "amount" -> own.set("total", field.getValue());
                    default -> own.set(field.getKey(), field.getValue());
                  }
                });
          }
          return changed.size();
        });
    compare(
        "data.fields keep 3",
        node(
            "data.fields",
            """
            {"selection": {"kind": "keep", "fields": ["id", "customer.id", "amount"]},
             "renames": [], "missing": "LEAVE_OUT"}
            """),
        () -> {
          ArrayNode changed = Json.NODES.arrayNode(ROWS);
          for (JsonNode row : ITEMS) {
            ObjectNode own = changed.addObject();
            own.set("id", row.path("id"));
            own.putObject("customer").set("id", row.path("customer").path("id"));
            own.set("amount", row.path("amount"));
          }
          return changed.size();
        });
  }

  @Test
  void compareLists() {
    ArrayNode after = Json.NODES.arrayNode(ROWS);
    for (int i = ROWS - 1; i >= 0; i--) {
      JsonNode row = ITEMS.get(i);
      if (i % 10 == 0) {
        ObjectNode changed = Json.object();
        changed.setAll((ObjectNode) row);
        after.add(changed.put("name", "changed"));
      } else {
        after.add(row.deepCopy());
      }
    }
    ObjectNode sides = Json.object();
    sides.set("before", ITEMS);
    sides.set("after", after);
    compare(
        "data.compare, a tenth changed",
        node(
            "data.compare",
            "{\"what\": {\"kind\": \"lists\", \"keys\": [\"id\"]}, \"ignored\": []}",
            sides),
        () -> {
          var old = new LinkedHashMap<Integer, JsonNode>();
          ITEMS.forEach(row -> old.put(row.path("id").intValue(), row));
          ArrayNode changed = Json.NODES.arrayNode();
          for (JsonNode row : after) {
            JsonNode before = old.get(row.path("id").intValue());
            if (before == null) {
              continue;
            }
            for (var field : row.properties()) {
              if (!field.getValue().equals(before.path(field.getKey()))) {
                ObjectNode change = changed.addObject().put("path", field.getKey());
                change.set("before", before.path(field.getKey()));
                change.set("after", field.getValue());
              }
            }
          }
          return changed.size();
        });
  }

  @Test
  void splitOut() {
    compare(
        "data.split-out, 2 elements each",
        node(
            "data.split-out",
            """
            {"list": "tags", "with": {"kind": "chosen", "fields": {"id": "id"}}, "into": "tag",
             "missing": "LEAVE_OUT"}
            """),
        () -> {
          ArrayNode rows = Json.NODES.arrayNode();
          for (JsonNode row : ITEMS) {
            for (JsonNode tag : row.path("tags")) {
              ObjectNode own = rows.addObject();
              own.set("id", row.path("id"));
              own.set("tag", tag);
            }
          }
          return rows.size();
        });
  }

  @Test
  void aggregate() {
    compare(
        "data.aggregate into an object",
        node(
            "data.aggregate",
            "{\"into\": {\"kind\": \"object\", \"name\": \"name\", \"value\": \"amount\","
                + " \"again\": \"LAST\"}}"),
        () -> {
          ObjectNode object = Json.object();
          ITEMS.forEach(row -> object.set(row.path("name").stringValue(), row.path("amount")));
          return object.size();
        });
  }

  @Test
  void lookup() {
    compare(
        "data.lookup in 40 rows",
        node("data.lookup", Json.write(lookupConfig())),
        () -> {
          var table = new HashMap<String, String>();
          lookupConfig()
              .path("table")
              .path("rows")
              .forEach(r -> table.put(r.path("code").stringValue(), r.path("name").stringValue()));
          ArrayNode rows = Json.NODES.arrayNode(ROWS);
          for (JsonNode row : ITEMS) {
            ObjectNode own = rows.addObject();
            own.setAll((ObjectNode) row);
            own.put("countryName", table.get(row.path("country").stringValue()));
          }
          return rows.size();
        });
  }

  @Test
  void identify() {
    compare(
        "data.identify: SHA-256 of a field",
        node(
            "data.identify",
            """
            {"mark": {"kind": "hash", "of": "name", "method": "SHA_256", "encoding": "HEX"},
             "field": "hash"}
            """),
        () -> {
          ArrayNode rows = Json.NODES.arrayNode(ROWS);
          for (JsonNode row : ITEMS) {
            ObjectNode own = rows.addObject();
            own.setAll((ObjectNode) row);
            own.put(
                "hash",
                dev.patchbay.schema.CanonicalJson.sha256(
                    row.path("name")
                        .stringValue()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
          }
          return rows.size();
        });
    compare(
        "data.identify: UUID 7",
        node(
            "data.identify",
            "{\"mark\": {\"kind\": \"id\", \"format\": \"UUID_7\"}, \"field\": \"id\"}"),
        () -> {
          var random = new java.security.SecureRandom();
          var bytes = new byte[16];
          ArrayNode rows = Json.NODES.arrayNode(ROWS);
          for (JsonNode row : ITEMS) {
            ObjectNode own = rows.addObject();
            own.setAll((ObjectNode) row);
            random.nextBytes(bytes);
            own.put("id", java.util.UUID.nameUUIDFromBytes(bytes).toString());
          }
          return rows.size();
        });
  }

  @Test
  void filter() {
    compare(
        "data.filter amount > 500 (JSONata)",
        node("data.filter", "{\"condition\": \"amount > 500\"}"),
        () -> {
          ArrayNode kept = Json.NODES.arrayNode();
          ArrayNode discarded = Json.NODES.arrayNode();
          var limit = BigDecimal.valueOf(500);
          for (JsonNode row : ITEMS) {
            (row.path("amount").decimalValue().compareTo(limit) > 0 ? kept : discarded).add(row);
          }
          return kept.size();
        });
  }

  @Test
  void settings() {
    ActionType<?, ?, ?> type = type("data.limit");
    ObjectNode config = ((ObjectNode) type.config().complete(Json.object())).deepCopy();
    config.set("items", ITEMS);
    compare(
        "reading settings with such a list",
        () -> type.config().parse(config).problems().size() + 1,
        () -> ITEMS.deepCopy().size());
  }

  private static ObjectNode lookupConfig() {
    ObjectNode config =
        (ObjectNode)
            Json.parse(
                """
                {"value": "country", "table": {"kind": "typed"}, "column": "code",
                 "ignoreCase": false, "take": [{"column": "name", "field": "countryName"}],
                 "notFound": {"kind": "null"}}
                """);
    ArrayNode rows = ((ObjectNode) config.path("table")).putArray("rows");
    for (int i = 0; i < 40; i++) {
      rows.addObject().put("code", "C" + i).put("name", "Country " + i);
    }
    return config;
  }

  private static ActionType<?, ?, ?> type(String id) {
    return (ActionType<?, ?, ?>) BuiltIn.registry().find(id).orElseThrow();
  }

  private static Supplier<Integer> node(String type, String config) {
    var settings = (ObjectNode) Json.parse(config);
    settings.set("items", ITEMS);
    return node(type(type), settings, ITEMS);
  }

  private static Supplier<Integer> node(String type, String config, JsonNode input) {
    return node(type(type), (ObjectNode) Json.parse(config), input);
  }

  private static <C, I> Supplier<Integer> node(
      ActionType<C, I, ?> type, ObjectNode rawConfig, JsonNode rawInput) {
    C config = type.config().parse(rawConfig).orThrow();
    I input = type.input().parse(rawInput).orThrow();
    var pure = (Behaviour.Pure<C, I>) type.behaviour();
    return () -> {
      ActionResult result =
          pure.run(config, NodeFixture.io(rawInput).with(input), NodePrograms.of(rawInput));
      assertThat(result).isInstanceOf(ActionResult.Success.class);
      return ((ActionResult.Success) result).emissions().getFirst().data().size();
    };
  }

  private static void compare(String what, Supplier<Integer> node, Supplier<Integer> loop) {
    var nodeTimes = new ArrayList<Long>();
    var loopTimes = new ArrayList<Long>();
    for (int round = 0; round < 5 + ROUNDS; round++) {
      long loopTime = timed(loop);
      long nodeTime = timed(node);
      if (round >= 5) {
        loopTimes.add(loopTime);
        nodeTimes.add(nodeTime);
      }
    }
    long median = percentile(nodeTimes, 50);
    long baseline = percentile(loopTimes, 50);
    System.out.printf(
        "%-36s %10.1f %10.1f %,12d %10.1f %8.1f%n",
        what,
        median / 1e6,
        percentile(nodeTimes, 95) / 1e6,
        ROWS * 1_000_000_000L / Math.max(1, median),
        baseline / 1e6,
        (double) median / baseline);
  }

  private static long timed(Supplier<Integer> work) {
    long began = System.nanoTime();
    assertThat(work.get()).isPositive();
    return System.nanoTime() - began;
  }

  private static long percentile(List<Long> times, int percent) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static ArrayNode items() {
    var random = new Random(42);
    ArrayNode items = Json.NODES.arrayNode(ROWS);
    for (int i = 0; i < ROWS; i++) {
      ObjectNode row =
          items
              .addObject()
              .put("id", i)
              .put("name", "Customer " + random.nextInt(50_000))
              .put("country", "C" + random.nextInt(50))
              .put("amount", BigDecimal.valueOf(random.nextInt(100_000), 2))
              .put("quantity", random.nextInt(100))
              .put("active", random.nextBoolean())
              .put("date", "2026-%02d-%02d".formatted(1 + i % 12, 1 + i % 28))
              .put("note", "some words about it");
      row.putObject("customer").put("id", random.nextInt(30_000));
      row.putArray("tags").add("a").add("b");
    }
    return items;
  }
}
