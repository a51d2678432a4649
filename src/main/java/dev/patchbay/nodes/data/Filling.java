package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.expression.jsonata.Texts;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills the fields of every object from the row of a table.
///
/// @param values what is looked up, object by object
record Filling(
    Lookup.Config config, LookupTable table, List<Lookup.Take> taken, List<JsonNode> values)
    implements Items.Change {

  Filling(Lookup.Config config, LookupTable table, List<JsonNode> values) {
    this(
        config,
        table,
        config.take().isEmpty()
            ? table.columns().stream()
                .filter(column -> !column.equals(table.keyColumn()))
                .map(column -> new Lookup.Take(column, column))
                .toList()
            : config.take(),
        values);
  }

  /// The columns that the config names, which must be there.
  static Stream<String> columnsNamed(Lookup.Config config) {
    Stream<String> defaults =
        config.notFound() instanceof Lookup.Defaults(var fixed)
            ? fixed.keySet().stream()
            : Stream.empty();
    return Stream.concat(config.take().stream().map(Lookup.Take::column), defaults);
  }

  @Override
  public Changed of(ObjectNode row, int item) {
    JsonNode value = values.get(item);
    if (value.isContainer()) {
      return new Changed.Not(
          "%s is %s; only a single value can be looked up."
              .formatted(config.value().strip(), Shape.of(value).words()));
    }
    Optional<Map<String, String>> found =
        ItemKey.isNothing(value) ? Optional.empty() : table.find(text(value), config.ignoreCase());
    if (found.isPresent()) {
      return new Changed.To(filled(row, found.get()));
    }
    return switch (config.notFound()) {
      case Lookup.Nulls _ -> new Changed.To(filled(row, Map.of()));
      case Lookup.Defaults(var fixed) -> new Changed.To(filled(row, fixed));
      case Lookup.Fail _ ->
          new Changed.Not(
              ErrorCodes.LOOKUP_MISSING,
              ItemKey.isNothing(value)
                  ? "there is nothing at %s to look up.".formatted(config.value().strip())
                  : "“%s” is not in the table.".formatted(Log.cut(text(value), 100)));
    };
  }

  private ObjectNode filled(ObjectNode row, Map<String, String> from) {
    ObjectNode own = FieldPath.copy(row);
    for (Lookup.Take take : taken) {
      String field = take.field().isBlank() ? take.column() : take.field().strip();
      String cell = from.get(take.column());
      own.set(field, cell == null ? own.nullNode() : Json.NODES.stringNode(cell));
    }
    return own;
  }

  /// 7.0 is looked up as 7.
  private static String text(JsonNode value) {
    if (!value.isNumber()) {
      return value.asString();
    }
    BigDecimal number = value.decimalValue().stripTrailingZeros();
    return Texts.ofNumber(Decimals.node(number.signum() == 0 ? BigDecimal.ZERO : number));
  }
}
