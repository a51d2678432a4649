package dev.patchbay.nodes.format;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Turns a CSV text into a list of objects, or such a list into a CSV text.
///
/// Every value that was read is text, because a CSV file does not say what its digits mean.
public final class CsvText {
  static final String RAGGED = "ragged";
  static final String REPORT = "report";

  record Config(
      @Help("The text to read, for example {{ $.body }}, or the list to write.") JsonNode value,
      @Label("Do") @Help("Whether a text is read or written.") CsvTask task) {}

  private static final String SAMPLE = "sku;price\nLAMP-1;24,90\nBULB-4;3,50;?\nDESK-2;310,00\n";

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.csv",
              "CSV",
              "mdi2f-file-delimited-outline",
              Category.DATA,
              "Turns a CSV text into a list of objects, or such a list into a CSV text.",
              "Finds out delimiter, quotes, byte order mark and header by itself; “report” says"
                  + " what it found and which expected columns are missing. For example `sku;price`"
                  + " with a row `LAMP-1;24,90` becomes {sku: \"LAMP-1\", price: \"24,90\"}. All"
                  + " values are texts; a Number node reads amounts from them.",
              List.of(
                  "Convert to File",
                  "Extract from File",
                  "spreadsheet",
                  "CSV Reader",
                  "CSV Writer",
                  "CSV node",
                  "TSV",
                  "delimited",
                  "Excel",
                  "table")),
          Schema.of(
              Config.class,
              new Config(
                  Json.NODES.stringNode("{{ $ }}"),
                  new CsvTask.Parse(
                      CsvTask.Delimiter.DETECT,
                      CsvTask.Quote.DETECT,
                      CsvTask.Header.DETECT,
                      List.of(),
                      CsvTask.Drift.REPORT,
                      CsvTask.Ragged.ASIDE,
                      false,
                      false,
                      Optional.empty()))),
          Json.object().put("value", SAMPLE),
          Schema.any(),
          Json.object().put("body", SAMPLE),
          Schema.any(),
          Json.parse(
              "[{\"sku\": \"LAMP-1\", \"price\": \"24,90\"}, {\"sku\": \"DESK-2\", \"price\":"
                  + " \"310,00\"}]"),
          Set.of(
              ErrorCodes.INPUT_INVALID,
              ErrorCodes.CSV_UNREADABLE,
              ErrorCodes.CSV_RAGGED,
              ErrorCodes.CSV_COLUMNS),
          CsvText::handles,
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) CsvText::run);

  private CsvText() {}

  private static Handles handles(JsonNode config) {
    var inputs = List.of(Handle.input(Shape.UNKNOWN));
    JsonNode task = config.path("task");
    if (task.path("kind").asString("").equals("format")) {
      return new Handles(inputs, List.of(Handle.output(Shape.TEXT)));
    }
    var fields = new LinkedHashMap<String, Shape.Field>();
    task.path("columns")
        .forEach(name -> fields.put(name.asString(""), new Shape.Field(Shape.TEXT, false)));
    String line = task.path("lineField").asString("");
    if (!line.isEmpty()) {
      fields.put(line, new Shape.Field(Shape.NUM, false));
    }
    var outputs = new ArrayList<Handle>();
    outputs.add(Handle.output("out", "rows", Shape.list(new Shape.Obj(fields, true))));
    if (!task.path("ragged").asString("").equals(CsvTask.Ragged.FAIL.name())) {
      outputs.add(Handle.output(RAGGED, RAGGED, Shape.list(Shape.UNKNOWN)));
    }
    outputs.add(Handle.output(REPORT, REPORT, Schema.of(CsvTable.Report.class).shape()));
    return new Handles(inputs, outputs);
  }

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (config.task()) {
      case CsvTask.Parse how ->
          config.value().isString()
              ? new CsvTable(how, config.value().stringValue()).read()
              : ActionResult.fatal(
                  ErrorCodes.INPUT_INVALID,
                  "Only text can be parsed, and the value is %s."
                      .formatted(Shape.of(config.value()).words()));
      case CsvTask.Format how -> new CsvLines(how).of(config.value());
    };
  }
}
