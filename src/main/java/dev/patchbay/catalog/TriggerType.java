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
/// @param expected what a node with this raw config is started with; pure and total
public record TriggerType<C, P>(
    TypeInfo info,
    Schema<C> config,
    Schema<P> payload,
    List<Sample> samples,
    Arrival arrival,
    Function<InboundEvent, JsonNode> normalise,
    BiFunction<C, JsonNode, TriggerResult> fire,
    Migrations migrations,
    Function<JsonNode, Expected> expected)
    implements NodeType {

  public TriggerType {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(info.id() + " has no sample payload");
    }
  }

  /// A trigger whose payload does not depend on its config.
  public TriggerType(
      TypeInfo info,
      Schema<C> config,
      Schema<P> payload,
      List<Sample> samples,
      Arrival arrival,
      Function<InboundEvent, JsonNode> normalise,
      BiFunction<C, JsonNode, TriggerResult> fire,
      Migrations migrations) {
    var same = new Expected(payload.shape(), samples);
    this(info, config, payload, samples, arrival, normalise, fire, migrations, _ -> same);
  }

  /// A payload with a name.
  public record Sample(String name, JsonNode payload) {}

  /// What is known of the payload before an event was seen, with at least one example.
  public record Expected(Shape payload, List<Sample> samples) {
    public Expected {
      samples = List.copyOf(samples);
    }
  }

  @Override
  public Handles handles(JsonNode rawConfig) {
    return new Handles(List.of(), List.of(Handle.output(expected.apply(rawConfig).payload())));
  }

  @Override
  public Optional<String> passThrough() {
    return Optional.of("out");
  }
}
