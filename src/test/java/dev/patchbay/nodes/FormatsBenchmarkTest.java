package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.schema.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows per second on 100,000 rows of 10 fields, beside a plain loop over the library alone that
/// does the same. The aim is to be within 5 times of it.
///
/// Seconds are those of the processor, all threads of the program taken together, the garbage
/// collector's among them: what else a machine does must not show.
@Tag("benchmark")
class FormatsBenchmarkTest {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 4;

  private static final List<Map<String, String>> PLAIN = plainRows();
  private static final ArrayNode ROW_NODES = rowNodes();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void csv() throws Exception {
    String text = csvByHand();
    compare(
        "CSV parse",
        node("data.csv", Json.object().put("value", text)),
        () -> {
          var rows = new ArrayList<Map<String, String>>();
          List<String> names = null;
          for (CsvRecord row : CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            if (names == null) {
              names = row.getFields();
            } else {
              var map = new LinkedHashMap<String, String>();
              for (int i = 0; i < names.size(); i++) {
                map.put(names.get(i), row.getField(i));
              }
              rows.add(map);
            }
          }
          return rows.size();
        });
    compare(
        "CSV format",
        node("data.csv", task("{\"kind\": \"format\", \"delimiter\": \"SEMICOLON\"}")),
        () -> csvByHand().length());
  }

  @Test
  void json() throws Exception {
    String text = Json.write(ROW_NODES);
    compare(
        "JSON parse",
        node("data.json", Json.object().put("value", text)),
        () -> MAPPER.readTree(text).size());
    compare(
        "JSON format",
        node("data.json", task("{\"kind\": \"format\", \"layout\": \"COMPACT\"}")),
        () -> MAPPER.writeValueAsString(ROW_NODES).length());
  }

  @Test
  void xml() throws Exception {
    String text = xmlByHand();
    compare(
        "XML parse", node("data.xml", Json.object().put("value", text)), () -> xmlReadByHand(text));
    compare(
        "XML format",
        node("data.xml", task("{\"kind\": \"format\", \"root\": \"rows\"}")),
        () -> xmlByHand().length());
  }

  @Test
  void date() throws Exception {
    var formatter = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    compare(
        "Date, read, add, write",
        node(
            "data.date",
            items(
                """
                {"field": "f1", "zone": "Europe/Berlin",
                 "from": {"kind": "patterns", "patterns": ["dd.MM.yyyy HH:mm"]},
                 "change": {"kind": "shift", "amount": 1, "unit": "MONTHS"}}
                """)),
        () -> {
          var rows = new ArrayList<Map<String, String>>();
          for (Map<String, String> row : PLAIN) {
            var copy = new LinkedHashMap<>(row);
            copy.put(
                "f1",
                LocalDateTime.parse(row.getOrDefault("f1", ""), formatter)
                    .atZone(berlin)
                    .plusMonths(1)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            rows.add(copy);
          }
          return rows.size();
        });
  }

  @Test
  void number() throws Exception {
    compare(
        "Number, read 1.234,50",
        node(
            "data.number",
            items("{\"field\": \"f2\", \"task\": {\"kind\": \"read\", \"mark\": \"COMMA\"}}")),
        () -> {
          var rows = new ArrayList<Map<String, Object>>();
          for (Map<String, String> row : PLAIN) {
            var copy = new LinkedHashMap<String, Object>(row);
            copy.put(
                "f2",
                new BigDecimal(row.getOrDefault("f2", "").replace(".", "").replace(',', '.')));
            rows.add(copy);
          }
          return rows.size();
        });
    compare(
        "Number, to minor units",
        node(
            "data.number",
            items(
                """
                {"field": "f3",
                 "task": {"kind": "to-minor", "currency": "EUR", "rounding": "REFUSE"}}
                """)),
        () -> {
          var rows = new ArrayList<Map<String, Object>>();
          for (Map<String, String> row : PLAIN) {
            var copy = new LinkedHashMap<String, Object>(row);
            copy.put(
                "f3",
                new BigDecimal(row.getOrDefault("f3", "")).movePointRight(2).longValueExact());
            rows.add(copy);
          }
          return rows.size();
        });
  }

  @Test
  void text() throws Exception {
    Pattern pattern = Pattern.compile("order ([0-9]+)");
    compare(
        "Text, extract",
        node(
            "data.text",
            items(
                """
                {"field": "f4", "into": "id", "task":
                  {"kind": "extract", "find": {"kind": "pattern", "pattern": "order ([0-9]+)"}}}
                """)),
        () -> {
          var rows = new ArrayList<Map<String, String>>();
          for (Map<String, String> row : PLAIN) {
            var copy = new LinkedHashMap<>(row);
            var matcher = pattern.matcher(row.getOrDefault("f4", ""));
            copy.put("id", matcher.find() ? matcher.group(1) : "");
            rows.add(copy);
          }
          return rows.size();
        });
    compare(
        "Text, upper case",
        node(
            "data.text",
            items("{\"field\": \"f4\", \"task\": {\"kind\": \"case\", \"letters\": \"UPPER\"}}")),
        () -> {
          var rows = new ArrayList<Map<String, String>>();
          for (Map<String, String> row : PLAIN) {
            var copy = new LinkedHashMap<>(row);
            copy.put("f4", row.getOrDefault("f4", "").toUpperCase(java.util.Locale.ROOT));
            rows.add(copy);
          }
          return rows.size();
        });
  }

  @Test
  void validate() throws Exception {
    JsonNode schema =
        Json.parse(
            """
            {"type": "object", "required": ["f1", "f2", "f3"],
             "properties": {"f1": {"type": "string", "minLength": 10},
                            "f3": {"pattern": "^[0-9]+[.][0-9]{2}$"}}}
            """);
    var plain =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    ObjectNode config = Json.object().put("subject", "EACH_ITEM");
    config.set("value", ROW_NODES);
    config.set("schema", schema);
    compare(
        "Validate each row",
        node("data.validate", config),
        () -> {
          int valid = 0;
          for (JsonNode row : ROW_NODES) {
            valid += plain.validate(row).isEmpty() ? 1 : 0;
          }
          return valid;
        });
  }

  private static void compare(String what, Callable<?> node, Callable<?> plain) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      seconds(node);
      seconds(plain);
    }
    var nodeSeconds = new double[ROUNDS];
    var plainSeconds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      nodeSeconds[i] = seconds(node);
      plainSeconds[i] = seconds(plain);
    }
    Arrays.sort(nodeSeconds);
    Arrays.sort(plainSeconds);
    System.out.printf(
        "%-24s node %,10.0f rows/s (median; p95 %,10.0f) · plain loop %,10.0f rows/s · %.1f"
            + " times%n",
        what,
        ROWS / median(nodeSeconds),
        ROWS / p95(nodeSeconds),
        ROWS / median(plainSeconds),
        median(nodeSeconds) / median(plainSeconds));
  }

  private static double seconds(Callable<?> work) throws Exception {
    long began = PROCESS.getProcessCpuTime();
    assertThat(work.call()).isNotNull();
    return (PROCESS.getProcessCpuTime() - began) / 1e9;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double p95(double[] sorted) {
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }

  /// The node's own work: its config is resolved and parsed already.
  private static Callable<ActionResult> node(String id, JsonNode config) {
    return node((ActionType<?, ?, ?>) BuiltIn.registry().find(id).orElseThrow(), config);
  }

  private static <C, I> Callable<ActionResult> node(ActionType<C, I, ?> type, JsonNode raw) {
    var pure = (Behaviour.Pure<C, I>) type.behaviour();
    C config = type.config().parse(raw).orThrow();
    I input = type.input().parse(Json.object()).orThrow();
    return () -> {
      ActionResult result =
          pure.run(
              config, NodeFixture.io(Json.object()).with(input), NodePrograms.of(Json.object()));
      assertThat(result).isInstanceOf(ActionResult.Success.class);
      return result;
    };
  }

  private static ObjectNode task(String task) {
    ObjectNode config = Json.object();
    config.set("value", ROW_NODES);
    config.set("task", Json.parse(task));
    return config;
  }

  private static ObjectNode items(String rest) {
    return ((ObjectNode) Json.parse(rest)).set("items", ROW_NODES);
  }

  private static List<Map<String, String>> plainRows() {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < ROWS; i++) {
      var row = new LinkedHashMap<String, String>();
      row.put("f0", "A-" + i);
      row.put("f1", "%02d.%02d.2026 %02d:%02d".formatted(i % 28 + 1, i % 12 + 1, i % 24, i % 60));
      row.put("f2", "%d.%03d,%02d".formatted(i % 900 + 1, i % 1000, i % 100));
      row.put("f3", "%d.%02d".formatted(i, i % 100));
      row.put("f4", "about order " + i + " of the customer");
      for (int f = 5; f < 10; f++) {
        row.put("f" + f, "value " + f + " of row " + i);
      }
      rows.add(row);
    }
    return rows;
  }

  private static ArrayNode rowNodes() {
    ArrayNode rows = Json.NODES.arrayNode();
    for (Map<String, String> row : PLAIN) {
      ObjectNode node = rows.addObject();
      row.forEach(node::put);
    }
    return rows;
  }

  private static String csvByHand() throws IOException {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
      writer.writeRecord(PLAIN.getFirst().keySet());
      for (Map<String, String> row : PLAIN) {
        writer.writeRecord(row.values());
      }
    }
    return text.toString();
  }

  private static String xmlByHand() throws Exception {
    var text = new StringWriter();
    var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    writer.writeStartDocument();
    writer.writeStartElement("rows");
    for (Map<String, String> row : PLAIN) {
      writer.writeStartElement("item");
      for (var field : row.entrySet()) {
        writer.writeStartElement(field.getKey());
        writer.writeCharacters(field.getValue());
        writer.writeEndElement();
      }
      writer.writeEndElement();
    }
    writer.writeEndElement();
    writer.writeEndDocument();
    return text.toString();
  }

  private static int xmlReadByHand(String text) throws Exception {
    var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
    var rows = new ArrayList<Map<String, String>>();
    Map<String, String> row = Map.of();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "rows" -> {}
          case "item" -> {
            row = new LinkedHashMap<>();
            rows.add(row);
          }
          default -> row.put(reader.getLocalName(), reader.getElementText());
        }
      }
    }
    return rows.size();
  }
}
