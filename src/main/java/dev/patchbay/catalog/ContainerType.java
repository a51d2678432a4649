package dev.patchbay.catalog;

import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A type whose node holds other nodes and walks them once for every item of a list.
///
/// The inner side of the border has handles of its own: nodes inside start from `start` and their
/// result arrives at `end`.
///
/// @param loop reads the resolved config
public record ContainerType<C>(
    TypeInfo info, Schema<C> config, Function<C, Loop> loop, Migrations migrations)
    implements NodeType {
  /// The inner output from which every item starts.
  public static final String START = "start";

  /// The inner input whose value is the item's result.
  public static final String END = "end";

  public enum OnItemError {
    STOP,
    SKIP,
    COLLECT
  }

  /// @param items what is walked
  /// @param concurrency how many items a real run has in work at once
  public record Loop(JsonNode items, int concurrency, OnItemError onItemError) {
    /// Why this cannot be walked: only a list has items.
    public Optional<Error> refusal() {
      return items.isArray()
          ? Optional.empty()
          : Optional.of(
              Error.of(
                  ErrorCodes.INPUT_INVALID,
                  "Items must be a list, but it is " + Shape.of(items).words() + "."));
    }
  }

  @Override
  public Handles handles(JsonNode rawConfig) {
    return new Handles(
        List.of(Handle.input(Shape.UNKNOWN)), List.of(Handle.output(Shape.list(Shape.UNKNOWN))));
  }

  /// The handles that only nodes inside the container can reach.
  public Handles innerHandles() {
    return new Handles(
        List.of(Handle.input(END, "result", Handle.Arity.ONE, Shape.UNKNOWN)),
        List.of(Handle.output(START, "item", Shape.UNKNOWN)));
  }

  @Override
  public Optional<String> passThrough() {
    return Optional.of("out");
  }
}
