package dev.patchbay.catalog;

import dev.patchbay.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A type that does something with what it is given.
///
/// @param <C> its config
/// @param <I> its input
/// @param <O> its output, on every handle that emits
/// @param inputSample what the sample config works on
/// @param outputSample what comes out of that; an effect's preview shows it
/// @param errors every code that its results can carry, beside those of any node
/// @param handlesOf pure and total, see [NodeType#handles]
public record ActionType<C, I, O>(
    TypeInfo info,
    Schema<C> config,
    JsonNode sampleConfig,
    Schema<I> input,
    JsonNode inputSample,
    Schema<O> output,
    JsonNode outputSample,
    Set<ErrorCode> errors,
    Function<JsonNode, Handles> handlesOf,
    Optional<String> passThrough,
    Migrations migrations,
    Behaviour<C, I> behaviour)
    implements NodeType {

  public ActionType {
    errors = Set.copyOf(errors);
  }

  @Override
  public Handles handles(JsonNode rawConfig) {
    return handlesOf.apply(rawConfig);
  }

  /// One input `in`, one output `out`: what most types have.
  public static Function<JsonNode, Handles> inOut(Schema<?> input, Schema<?> output) {
    var handles =
        new Handles(List.of(Handle.input(input.shape())), List.of(Handle.output(output.shape())));
    return _ -> handles;
  }
}
