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
import dev.patchbay.schema.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private final CsvText.Parse how;
  private final Dialect dialect;
  private final ArrayNode rows = Json.NODES.arrayNode();
  private final ArrayNode ragged = Json.NODES.arrayNode();
  private List<String> columns = List.of();
  private boolean header;

  CsvTable(CsvText.Parse how, String text) {
    this.how = how;
    this.dialect = Dialect.of(text, how.delimiter().character(), how.quote().character());
  }

  ActionResult read() {
    boolean first = true;
    try {
      for (CsvRecord row : reader()) {
        if (first) {
          first = false;
          begin(row.getFields());
          if (how.drift() == CsvText.Drift.FAIL && drifted()) {
            return ActionResult.fatal(ErrorCodes.CSV_COLUMNS, driftInWords());
          }
          if (header) {
            continue;
          }
        }
        if (row.getFieldCount() == columns.size()) {
          rows.add(object(row));
        } else if (how.ragged() == CsvText.Ragged.FAIL) {
          return ActionResult.fatal(ErrorCodes.CSV_RAGGED, raggedInWords(row));
        } else {
          ragged.add(aside(row));
        }
      }
    } catch (CsvParseException e) {
      return ActionResult.fatal(ErrorCodes.CSV_UNREADABLE, e.getMessage() + ".");
    }
    if (first && how.drift() == CsvText.Drift.FAIL && drifted()) {
      return ActionResult.fatal(ErrorCodes.CSV_COLUMNS, "The text is empty. " + driftInWords());
    }
    var emissions = new ArrayList<>(List.of(new Emission("out", rows)));
    if (how.ragged() == CsvText.Ragged.ASIDE) {
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

  private void begin(List<String> row) {
    header =
        switch (how.header()) {
          case FIRST_ROW -> true;
          case NONE -> false;
          case DETECT ->
              Dialect.looksLikeHeader(row)
                  || row.stream().map(String::strip).anyMatch(how.columns()::contains);
        };
    columns = header ? named(row) : numbered(row.size());
  }

  /// The names of the first row; an empty one is named by its place, one that was there by a count.
  private static List<String> named(List<String> row) {
    var names = new ArrayList<String>();
    var taken = new HashSet<String>();
    for (int i = 0; i < row.size(); i++) {
      String name = row.get(i).isBlank() ? "column" + (i + 1) : row.get(i).strip();
      String free = name;
      for (int count = 2; !taken.add(free); count++) {
        free = name + "_" + count;
      }
      names.add(free);
    }
    return names;
  }

  private List<String> numbered(int size) {
    return how.columns().isEmpty()
        ? IntStream.rangeClosed(1, size).mapToObj(i -> "column" + i).toList()
        : how.columns();
  }

  private ObjectNode object(CsvRecord row) {
    ObjectNode object = Json.object();
    for (int i = 0; i < columns.size(); i++) {
      object.set(columns.get(i), cell(row.getField(i)));
    }
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
            columns.size());
  }

  private boolean drifted() {
    return !missing().isEmpty() || !unexpected().isEmpty();
  }

  private List<String> missing() {
    var found = new HashSet<>(columns);
    return how.columns().stream().filter(name -> !found.contains(name)).toList();
  }

  private List<String> unexpected() {
    var expected = new HashSet<>(how.columns());
    return expected.isEmpty()
        ? List.of()
        : columns.stream().filter(name -> !expected.contains(name)).toList();
  }

  private String driftInWords() {
    List<String> unexpected = unexpected();
    var words = new ArrayList<String>();
    missing().stream()
        .limit(10)
        .forEach(name ->
            words.add(
                "The column “" + name + "” is missing." + Suggestion.among(name, unexpected)));
    unexpected.stream()
        .limit(10)
        .forEach(name -> words.add("The column “" + name + "” was not expected."));
    return String.join(" ", words);
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
        header,
        columns,
        missing(),
        unexpected());
  }
}
