package dev.patchbay.engine;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a dry run starts from. The moment and the seed are fixed, so the same draft and payload
/// give the same result every time.
///
/// @param trigger the id of the trigger node that fires
public record Start(
    String trigger,
    String sampleName,
    JsonNode payload,
    Preview.Source source,
    Instant now,
    long seed) {
  private static final Instant FIXED_NOW = Instant.parse("2026-01-15T09:30:00Z");
  private static final long FIXED_SEED = 42;

  public static Start with(String trigger, String sampleName, JsonNode payload) {
    return new Start(trigger, sampleName, payload, Preview.Source.PAYLOAD, FIXED_NOW, FIXED_SEED);
  }

  /// Pinned data of a trigger stand in for its sample.
  private static Start pinned(String trigger, JsonNode pin) {
    return new Start(trigger, "pinned data", pin, Preview.Source.PIN, FIXED_NOW, FIXED_SEED);
  }

  /// The samples that can be chosen for a trigger: those kept in the document, then those of its
  /// type.
  public static List<Sample> samples(Graph graph, NodeRegistry registry, String trigger) {
    var samples = new ArrayList<>(graph.samplesOf(trigger));
    graph
        .node(trigger)
        .flatMap(
            node -> triggerType(registry, node).map(type -> type.expected().apply(node.config())))
        .ifPresent(expected ->
            expected.samples().stream()
                .filter(s -> samples.stream().noneMatch(k -> k.name().equals(s.name())))
                .forEach(s -> samples.add(new Sample(trigger, s.name(), s.payload()))));
    return samples;
  }

  /// The start that is meant when only some of it is said: by default the first enabled trigger
  /// with its pin or else its first sample.
  ///
  /// @param trigger id or name of a trigger node
  /// @param sample the name of a sample
  public static Parsed<Start> choose(
      Graph graph, NodeRegistry registry, Optional<String> trigger, Optional<String> sample) {
    return chooseTrigger(graph, registry, trigger)
        .flatMap(node -> {
          if (sample.isEmpty() && node.pin().isPresent()) {
            return Parsed.ok(pinned(node.id(), node.pin().get()));
          }
          List<Sample> samples = samples(graph, registry, node.id());
          return samples.stream()
              .filter(s -> sample.isEmpty() || s.name().equals(sample.get()))
              .findFirst()
              .map(s -> Parsed.ok(with(node.id(), s.name(), s.payload())))
              .orElseGet(() -> unknownSample(node, sample.orElse(""), samples));
        });
  }

  /// The trigger that is meant by an id or a name, or the first enabled one.
  public static Parsed<Node> chooseTrigger(
      Graph graph, NodeRegistry registry, Optional<String> wanted) {
    List<Node> triggers =
        graph.nodes().stream().filter(node -> triggerType(registry, node).isPresent()).toList();
    if (triggers.isEmpty()) {
      return Parsed.failed(
          "",
          "graph.no_trigger",
          "Nothing starts this scenario: add a trigger, such as Manual or Webhook.");
    }
    if (wanted.isEmpty()) {
      return Parsed.ok(
          triggers.stream().filter(n -> !n.disabled()).findFirst().orElse(triggers.getFirst()));
    }
    List<String> names = triggers.stream().map(Node::name).toList();
    return triggers.stream()
        .filter(n -> n.id().equals(wanted.get()) || n.name().equals(wanted.get()))
        .findFirst()
        .<Parsed<Node>>map(Parsed::ok)
        .orElseGet(() ->
            Parsed.failed(
                "",
                "trigger.unknown",
                "There is no trigger “"
                    + wanted.get()
                    + "”; there are "
                    + String.join(", ", names)
                    + "."));
  }

  private static Parsed<Start> unknownSample(Node trigger, String name, List<Sample> samples) {
    List<String> names = samples.stream().map(Sample::name).toList();
    return Parsed.failed(
        "",
        "sample.unknown",
        "Trigger “"
            + trigger.name()
            + "” has no sample “"
            + name
            + "”."
            + Suggestion.among(name, names)
            + " Known are: "
            + String.join(", ", names)
            + ".");
  }

  private static Optional<TriggerType<?, ?>> triggerType(NodeRegistry registry, Node node) {
    return registry
        .find(node.type())
        .flatMap(type -> type instanceof TriggerType<?, ?> t ? Optional.of(t) : Optional.empty());
  }
}
