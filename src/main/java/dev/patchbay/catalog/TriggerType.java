package dev.patchbay.catalog;

import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A type that starts runs.
///
/// @param <C> its config
/// @param <P> its payload, the data of the run's start
/// @param samples realistic payloads, the first is used until the analyst has one of their own
/// @param normalise turns what came in into the payload
/// @param fire decides whether a payload starts a run
public record TriggerType<C, P>(
    TypeInfo info,
    Schema<C> config,
    Schema<P> payload,
    List<Sample> samples,
    Arrival arrival,
    Function<InboundEvent, JsonNode> normalise,
    BiFunction<C, JsonNode, TriggerResult> fire,
    Migrations migrations)
    implements NodeType {

  public TriggerType {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(info.id() + " has no sample payload");
    }
  }

  /// A payload with a name.
  public record Sample(String name, JsonNode payload) {}

  @Override
  public Handles handles(JsonNode rawConfig) {
    return new Handles(List.of(), List.of(Handle.output(payloadShape())));
  }

  /// What is known of the payload before an event was seen.
  public Shape payloadShape() {
    return payload.shape();
  }

  @Override
  public Optional<String> passThrough() {
    return Optional.of("out");
  }
}
