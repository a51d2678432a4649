package dev.patchbay.ui.session;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.editor.Session;
import dev.patchbay.engine.DryRun;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.store.Database;
import dev.patchbay.store.H2ScenarioStore;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A scenario open on a desk: the shipped example in a real database, without a window.
final class Desk {
  static final NodeRegistry REGISTRY = BuiltIn.registry();

  final Crank crank = new Crank();
  final FaultyStore store;
  final OpenScenario open;
  final List<Problem> told = new ArrayList<>();
  private final Database database;
  private final String id;

  Desk(Database database) {
    this.database = database;
    var check = new GraphCheck(REGISTRY);
    store =
        new FaultyStore(
            new H2ScenarioStore(
                database, check::unmarkedViolations, _ -> Sketch.EMPTY, Clock.systemUTC()));
    id = store.create("Triage", example()).orThrow().id();
    open =
        new OpenScenario(
            store.find(id).orElseThrow(),
            new GraphEditor(REGISTRY, InstantSource.system()),
            store,
            parts(crank.background(), told));
    crank.settle();
  }

  static Graph example() {
    byte[] file = Examples.find(Examples.FIRST).orElseThrow().file();
    return new ScenarioFile(REGISTRY).read(file).orThrow().graph();
  }

  static SessionModel.Parts parts(Background background, List<Problem> told) {
    var evaluator = new Evaluator(Bounds.DEFAULT);
    return new SessionModel.Parts(
        background,
        (show, failed) ->
            new LivePreview(
                background,
                REGISTRY,
                new DryRun(REGISTRY, evaluator),
                new GraphCheck(REGISTRY),
                show,
                failed),
        new ExpressionValues(evaluator),
        InstantSource.system(),
        told::add);
  }

  Session session() {
    return open.model().session();
  }

  /// Types a note on a node.
  void note(String text) {
    open.model().propose(new Change.Annotate("wish", text), "notes:wish");
  }

  void url(String url) {
    ObjectNode config = session().graph().node("wish").orElseThrow().config().deepCopy();
    open.model().propose(new Change.Configure("wish", config.put("url", url)), "config:wish/url");
  }

  Scenario stored() {
    return underneath().find(id).orElseThrow();
  }

  String storedNote() {
    return stored().draft().node("wish").orElseThrow().notes();
  }

  /// Somebody else saves.
  void otherWriter(String note) {
    Scenario now = stored();
    var editor = new GraphEditor(REGISTRY, InstantSource.system());
    var applied = editor.apply(now.draft(), new Change.Annotate("wish", note));
    underneath().upsertScenarioGraph(id, ((Applied.Done) applied).graph(), now.version()).orThrow();
  }

  SaveState state() {
    return open.saveState().get();
  }

  static Optional<String> code(SaveState state) {
    return state instanceof SaveState.Failed(Problem problem)
        ? Optional.of(problem.code())
        : Optional.empty();
  }

  static ObjectNode json(String text) {
    return (ObjectNode) Json.parse(text);
  }

  private ScenarioStore underneath() {
    return new H2ScenarioStore(database, _ -> List.of(), _ -> Sketch.EMPTY, Clock.systemUTC());
  }
}
