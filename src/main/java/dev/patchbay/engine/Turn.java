package dev.patchbay.engine;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.engine.Preview.Source;
import dev.patchbay.expression.Patience;
import dev.patchbay.expression.Scope;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One node's turn in a dry run: what it can see, and the ways it can end.
record Turn(
    Walked walked,
    Walk walk,
    Walk.Ready ready,
    Position position,
    long began,
    List<Problem> warnings) {

  static Turn of(Walked walked, Walk walk, Walk.Ready ready, Position position) {
    return new Turn(walked, walk, ready, position, System.nanoTime(), new ArrayList<>());
  }

  /// A preview, and what it means for the walk.
  record Shown(Preview preview, Outcome outcome) {}

  Node node() {
    return ready.node();
  }

  Patience patience() {
    return walked.patience();
  }

  JsonNode input() {
    return ready.input();
  }

  void warn(List<Problem> more) {
    warnings.addAll(more);
  }

  /// What the node's expressions see.
  Scope scope(JsonNode config, Set<String> programs, JsonNode focus) {
    Start start = walked.start();
    Node complete = node().withConfig((ObjectNode) config);
    var builder =
        Scope.builder(start.now(), seed())
            .input(focus)
            .nodes(walked.reach().outputs(complete, programs, walk))
            .trigger(start.payload())
            .run(Json.object().put("id", "dry-run").put("startedAt", start.now().toString()))
            .vars(variables());
    position.item().ifPresent(item -> builder.item(item, position.index()));
    return builder.build();
  }

  /// Chance differs between nodes and between items, but not between two runs.
  private long seed() {
    return (walked.start().seed() * 31 + node().id().hashCode()) * 31
        + position.itemPath().hashCode();
  }

  private ObjectNode variables() {
    ObjectNode values = Json.object();
    for (Variable variable : walked.graph().variables()) {
      values.set(variable.name(), variable.value());
    }
    return values;
  }

  <I> NodeIO<I> envelope(I data) {
    String id = node().id();
    return new NodeIO<>("dry-run", "dry-run", id, position.itemPath(), 1, "dry-run/" + id, data);
  }

  Shown succeeded(Map<String, JsonNode> byHandle, Source source, Optional<WouldDo> wouldDo) {
    return succeeded(byHandle, source, wouldDo, List.of());
  }

  /// @param items for a container, the previews inside it for every item
  Shown succeeded(
      Map<String, JsonNode> byHandle,
      Source source,
      Optional<WouldDo> wouldDo,
      List<Map<String, Preview>> items) {
    var preview =
        new Preview(
            Preview.Status.SUCCEEDED,
            Optional.of(input()),
            byHandle,
            source,
            wouldDo,
            spent(),
            warnings,
            items);
    return new Shown(preview, new Outcome.Emitted(byHandle));
  }

  /// A pin is the value of the only output, or an object by handle for a node with several.
  Shown pinned(JsonNode pin, List<String> outputs, Optional<WouldDo> wouldDo) {
    var byHandle = new LinkedHashMap<String, JsonNode>();
    if (outputs.size() == 1) {
      byHandle.put(outputs.getFirst(), pin);
    } else {
      outputs.stream().filter(pin::has).forEach(id -> byHandle.put(id, pin.path(id)));
    }
    return succeeded(byHandle, Source.PIN, wouldDo);
  }

  Shown failed(Error error) {
    return failed(List.of(new Problem("", error.code(), error.message())), List.of());
  }

  /// @param errors at least one; the first is what the walk is told
  /// @param items for a container, the previews inside it up to the item that failed
  Shown failed(List<Problem> errors, List<Map<String, Preview>> items) {
    var problems = new ArrayList<>(errors);
    problems.addAll(warnings);
    Problem first = errors.getFirst();
    return new Shown(
        Preview.failed(input(), problems, items, spent()),
        new Outcome.Failed(new Error(first.code(), first.message()), 1));
  }

  /// The trigger is told of an event that is none of its business.
  Shown ignored(String reason) {
    var problem = new Problem("", "trigger.ignored", reason);
    return new Shown(
        Preview.failed(input(), List.of(problem), List.of(), spent()), new Outcome.Skipped());
  }

  private Duration spent() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
