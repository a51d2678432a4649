package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRun;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.LinkedFiles;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Parsed;
import dev.patchbay.store.TestHome;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.ExpressionValues;
import dev.patchbay.ui.session.FaultyStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// What the robot's window works with: a data folder on disk with the stores of the program.
final class RobotParts implements AutoCloseable {
  static final NodeRegistry REGISTRY = BuiltIn.registry();

  private final Background background = Background.live();
  private final TestHome home;
  private final FaultyStore store;
  private final RememberedFile remembered;

  RobotParts(Path folder) {
    home = TestHome.open(folder);
    store = new FaultyStore(home.scenarios());
    remembered = new RememberedFile(background, folder.resolve("window.properties"));
    remembered.put("window.width", "1000");
    remembered.put("window.height", "990");
    remembered.put("theme", "LIGHT");
  }

  FaultyStore store() {
    return store;
  }

  Remembered remembered() {
    return remembered;
  }

  ShellParts shell() {
    var evaluator = new Evaluator(Bounds.DEFAULT);
    return new ShellParts(
        store,
        new GraphEditor(REGISTRY, InstantSource.system()),
        new DryRun(REGISTRY, evaluator),
        () -> new GraphCheck(REGISTRY),
        new ExpressionValues(evaluator),
        (scenario, draft, note) ->
            home.publisher()
                .publish(scenario, draft, note)
                .map(version -> version.summary().number()),
        List.of(
            new Example(
                "GitHub triage",
                "The shipped example.",
                Sketch.of(example(), REGISTRY),
                this::keepExample)),
        new LinkedFiles(new ScenarioFile(REGISTRY), store, home.fileLinks()),
        background,
        remembered,
        InstantSource.system());
  }

  static Graph example() {
    byte[] file = Examples.find(Examples.FIRST).orElseThrow().file();
    return new ScenarioFile(REGISTRY).read(file).orThrow().graph();
  }

  private Parsed<Scenario> keepExample() {
    return store.create("GitHub triage", example().withUiState(UiState.INITIAL));
  }

  @Override
  public void close() {
    remembered.save();
    home.close();
  }
}
