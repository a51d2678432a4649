package dev.patchbay.nodes.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Writes a list of objects as CSV (RFC 4180): a row for each, lines end with CR LF.
record CsvLines(CsvTask.Format how) {
  ActionResult of(JsonNode items) {
    if (!items.isArray()) {
      return ActionResult.fatal(
          ErrorCodes.INPUT_INVALID,
          "Only a list of objects can be written as CSV, and the value is %s."
              .formatted(Shape.of(items).words()));
    }
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).isObject()) {
        return ActionResult.fatal(
            ErrorCodes.INPUT_INVALID,
            "Item %d is %s; every item must be an object."
                .formatted(i, Shape.of(items.get(i)).words()));
      }
    }
    return ActionResult.success(Json.NODES.stringNode(text(items)));
  }

  private String text(JsonNode items) {
    List<String> columns = how.columns().isEmpty() ? names(items) : how.columns();
    var text = new StringWriter();
    if (how.byteOrderMark()) {
      text.append('\uFEFF');
    }
    var builder =
        CsvWriter.builder()
            .fieldSeparator(how.delimiter().character().orElse(','))
            .lineDelimiter(LineDelimiter.CRLF);
    if (how.quoteAll()) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    } else if (columns.size() == 1) {
      // An empty field alone would be an empty line, which readers skip.
      builder.quoteStrategy(QuoteStrategies.EMPTY);
    }
    try (CsvWriter writer = builder.build(text)) {
      if (!how.bare() && !columns.isEmpty()) {
        writer.writeRecord(columns);
      }
      var cells = new String[columns.size()];
      for (JsonNode item : items) {
        for (int i = 0; i < cells.length; i++) {
          cells[i] = cell(item.path(columns.get(i)));
        }
        writer.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be written", e);
    }
    return text.toString();
  }

  private static List<String> names(JsonNode items) {
    Set<String> names = new LinkedHashSet<>();
    items.forEach(item -> names.addAll(item.propertyNames()));
    return List.copyOf(names);
  }

  /// Numbers digit by digit as they are, lists and objects as JSON, nothing for null.
  private static String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> value.stringValue();
      case NULL, MISSING -> "";
      case NUMBER, BOOLEAN, ARRAY, OBJECT, BINARY, POJO -> Json.write(value);
    };
  }
}
