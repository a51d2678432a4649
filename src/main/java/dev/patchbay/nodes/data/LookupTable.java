package dev.patchbay.nodes.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.patchbay.schema.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of a lookup table, found by the text in one of their columns.
///
/// @param columns in the order in which they first occur
/// @param keyColumn the one in which is searched
record LookupTable(List<String> columns, String keyColumn, Map<String, Map<String, String>> rows) {

  sealed interface Built {
    record Ready(LookupTable table) implements Built {}

    record Wrong(String why) implements Built {}
  }

  /// @param by the column to search in; the first one if blank
  static Built of(Lookup.Source source, String by, boolean ignoreCase) {
    return switch (source) {
      case Lookup.Typed(var rows) -> indexed(rows, by, ignoreCase);
      case Lookup.Pasted(var csv) -> {
        try {
          yield indexed(read(csv), by, ignoreCase);
        } catch (CsvParseException e) {
          yield new Built.Wrong("The CSV cannot be read: " + e.getMessage() + ".");
        }
      }
    };
  }

  /// @return empty when no row has the key
  Optional<Map<String, String>> find(String key, boolean ignoreCase) {
    return Optional.ofNullable(rows.get(folded(key, ignoreCase)));
  }

  /// Why a column cannot be taken from the table.
  Optional<String> lacks(String column) {
    return columns.contains(column)
        ? Optional.empty()
        : Optional.of(
            "The table has no column “%s”.%s".formatted(column, Suggestion.among(column, columns)));
  }

  private static Built indexed(List<Map<String, String>> rows, String by, boolean ignoreCase) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    if (columns.isEmpty()) {
      return new Built.Wrong("The table is empty.");
    }
    String keyColumn = by.isBlank() ? columns.iterator().next() : by.strip();
    var table = new LookupTable(List.copyOf(columns), keyColumn, new HashMap<>());
    Optional<String> wrong = table.lacks(keyColumn);
    for (Map<String, String> row : rows) {
      boolean blank = row.values().stream().allMatch(String::isBlank);
      String key = row.getOrDefault(keyColumn, "");
      if (!blank && table.rows.putIfAbsent(folded(key, ignoreCase), row) != null) {
        wrong =
            wrong.or(() -> Optional.of("“" + key.strip() + "” stands in two rows of the table."));
      }
    }
    return wrong.<Built>map(Built.Wrong::new).orElseGet(() -> new Built.Ready(table));
  }

  private static String folded(String key, boolean ignoreCase) {
    String stripped = key.strip();
    return ignoreCase ? stripped.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : stripped;
  }

  /// The first line names the columns; rows that are too short lack the last ones.
  private static List<Map<String, String>> read(String csv) {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    var rows = new ArrayList<Map<String, String>>();
    List<String> header = List.of();
    for (CsvRecord line : reader(text)) {
      List<String> fields = line.getFields().stream().map(String::strip).toList();
      if (header.isEmpty()) {
        header = fields;
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
        if (!header.get(i).isEmpty()) {
          row.put(header.get(i), fields.get(i));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .skipEmptyLines(true)
        .build(CsvRecordHandler.of(), text);
  }

  /// What stands most often in the first line.
  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
