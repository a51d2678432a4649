package dev.patchbay.release;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.release.NewVersion.Trigger;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Publishes a draft: checks it, takes its behaviour and keeps both as a version.
public final class PublishDraft {
  private final ScenarioStore scenarios;
  private final VersionStore versions;
  private final NodeRegistry registry;
  private final Function<Graph, List<Finding>> check;
  private final BehaviourOf behaviour;

  /// @param check everything there is to say about a graph
  public PublishDraft(
      ScenarioStore scenarios,
      VersionStore versions,
      NodeRegistry registry,
      Function<Graph, List<Finding>> check,
      BehaviourOf behaviour) {
    this.scenarios = scenarios;
    this.versions = versions;
    this.registry = registry;
    this.check = check;
    this.behaviour = behaviour;
  }

  /// @param draftVersion the version that the analyst saw
  /// @return the new version; or every reason why not, with paths that begin with `/nodes/<id>` or
  ///   `/edges/<id>`; or as [VersionStore#publish]
  public Parsed<PublishedVersion> publish(String scenarioId, long draftVersion, String note) {
    Optional<Scenario> scenario = scenarios.find(scenarioId);
    if (scenario.isEmpty()) {
      return Parsed.failed("", "store.not_found", "This scenario does not exist any more.");
    }
    if (scenario.get().version() != draftVersion) {
      return Parsed.failed(
          "", "store.conflict", "The draft was saved elsewhere in the meantime; look at it first.");
    }
    Graph draft = scenario.get().draft();
    List<Problem> blocking = blocking(draft);
    return blocking.isEmpty()
        ? behaviour
            .graph(draft)
            .flatMap(form ->
                versions.publish(
                    new NewVersion(scenarioId, draftVersion, draft, form, triggers(draft), note)))
        : new Parsed.Failed<>(blocking);
  }

  /// What keeps a draft from being published, broken edges included.
  public List<Problem> blocking(Graph draft) {
    var problems = new ArrayList<Problem>();
    check.apply(draft).stream()
        .filter(Finding::blocksPublishing)
        .map(Places::problem)
        .forEach(problems::add);
    List<String> named = problems.stream().map(Problem::path).toList();
    for (Edge edge : draft.edges()) {
      String place = Places.ofEdge(edge.id());
      if (!named.contains(place)) {
        edge.broken().map(reason -> reason.under(place)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private List<Trigger> triggers(Graph draft) {
    return draft.nodes().stream()
        .filter(node -> !node.disabled())
        .filter(
            node -> registry.find(node.type()).filter(TriggerType.class::isInstance).isPresent())
        .map(node -> new Trigger(node.id(), node.type()))
        .toList();
  }
}
