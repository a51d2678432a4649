package dev.patchbay.nodes.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a CSV text into rows, the rows that do not fit, and a report on how it was read.
final class CsvTable {
  /// What was found out about the text.
  ///
  /// @param missing expected columns that are not there
  /// @param unexpected columns that are there and were not expected; empty when none were named
  record Report(
      int rows,
      int ragged,
      String delimiter,
      String quote,
      boolean byteOrderMark,
      boolean header,
      List<String> columns,
      List<String> missing,
      List<String> unexpected) {}

  private final CsvTask.Parse how;
  private final Dialect dialect;
  private final ArrayNode rows = Json.NODES.arrayNode();
  private final ArrayNode ragged = Json.NODES.arrayNode();
  private CsvColumns columns;

  CsvTable(CsvTask.Parse how, String text) {
    this.how = how;
    this.columns = new CsvColumns(false, List.of(), how.columns());
    this.dialect = Dialect.of(text, how.delimiter().character(), how.quote().character());
  }

  ActionResult read() {
    if (dialect.text().length() > Json.MAX_DOCUMENT) {
      return ActionResult.fatal(ErrorCodes.CSV_UNREADABLE, "The text is longer than 64 MiB.");
    }
    boolean first = true;
    try {
      for (CsvRecord row : reader()) {
        if (first) {
          first = false;
          columns = CsvColumns.of(row.getFields(), how);
          if (how.drift() == CsvTask.Drift.FAIL && columns.drifted()) {
            return ActionResult.fatal(ErrorCodes.CSV_COLUMNS, columns.driftInWords());
          }
          if (how.lineField().filter(columns.names()::contains).isPresent()) {
            return ActionResult.fatal(
                ErrorCodes.CSV_COLUMNS,
                "The line number cannot be added as “%s”: there is a column of this name."
                    .formatted(how.lineField().get()));
          }
          if (columns.header()) {
            continue;
          }
        }
        if (row.getFieldCount() == columns.names().size()) {
          rows.add(object(row));
        } else if (how.ragged() == CsvTask.Ragged.FAIL) {
          return ActionResult.fatal(ErrorCodes.CSV_RAGGED, raggedInWords(row));
        } else {
          ragged.add(aside(row));
        }
      }
    } catch (CsvParseException e) {
      return ActionResult.fatal(ErrorCodes.CSV_UNREADABLE, e.getMessage() + ".");
    }
    if (first && how.drift() == CsvTask.Drift.FAIL && columns.drifted()) {
      return ActionResult.fatal(
          ErrorCodes.CSV_COLUMNS, "The text is empty. " + columns.driftInWords());
    }
    var emissions = new ArrayList<>(List.of(new Emission("out", rows)));
    if (how.ragged() == CsvTask.Ragged.ASIDE) {
      emissions.add(new Emission(CsvText.RAGGED, ragged));
    }
    emissions.add(new Emission(CsvText.REPORT, Json.toNode(report())));
    return new ActionResult.Success(emissions);
  }

  private CsvReader<CsvRecord> reader() {
    return CsvReader.builder()
        .fieldSeparator(dialect.delimiter())
        .quoteCharacter(dialect.quote())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .skipEmptyLines(true)
        .build(CsvRecordHandler.of(), dialect.text());
  }

  private ObjectNode object(CsvRecord row) {
    ObjectNode object = Json.object();
    for (int i = 0; i < columns.names().size(); i++) {
      object.set(columns.names().get(i), cell(row.getField(i)));
    }
    how.lineField().filter(name -> !name.isEmpty()).ifPresent(name -> object.put(name, line(row)));
    return object;
  }

  private JsonNode cell(String text) {
    String kept = how.trim() ? text.strip() : text;
    return how.emptyIsNull() && kept.isEmpty()
        ? Json.NODES.nullNode()
        : Json.NODES.stringNode(kept);
  }

  private int line(CsvRecord row) {
    return (int) row.getStartingLineNumber() + dialect.linesBefore();
  }

  private ObjectNode aside(CsvRecord row) {
    ObjectNode aside = Json.object();
    aside.put("line", line(row)).put("problem", raggedInWords(row));
    ArrayNode cells = aside.putArray("cells");
    row.getFields().forEach(cells::add);
    return aside;
  }

  private String raggedInWords(CsvRecord row) {
    return "Line %d has %d %s instead of %d."
        .formatted(
            line(row),
            row.getFieldCount(),
            row.getFieldCount() == 1 ? "field" : "fields",
            columns.names().size());
  }

  private Report report() {
    return new Report(
        rows.size(),
        ragged.size(),
        String.valueOf(dialect.delimiter()),
        Optional.of(dialect.quote())
            .filter(quote -> quote != Dialect.NO_QUOTE)
            .map(String::valueOf)
            .orElse(""),
        dialect.byteOrderMark(),
        columns.header(),
        columns.names(),
        columns.missing(),
        columns.unexpected());
  }
}
