package dev.patchbay.app;

import dev.patchbay.catalog.ConnectionRef;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRun;
import dev.patchbay.exchange.LinkedFiles;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.release.BehaviourOf;
import dev.patchbay.release.PublishDraft;
import dev.patchbay.release.VersionStore;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.schema.Parsed;
import dev.patchbay.store.Database;
import dev.patchbay.store.H2FileLinks;
import dev.patchbay.store.H2ScenarioStore;
import dev.patchbay.store.H2VersionStore;
import dev.patchbay.store.Home;
import dev.patchbay.store.HomeFolder;
import java.time.Clock;
import java.util.Optional;

/// The program as a parts list: what is made of what.
public final class Wiring {
  private final Clock clock = Clock.systemUTC();
  private final NodeRegistry registry = BuiltIn.registry();
  private final Evaluator evaluator = new Evaluator(Bounds.DEFAULT);
  private final DryRun dryRun = new DryRun(registry, evaluator);
  private final GraphEditor graphEditor = new GraphEditor(registry, clock);
  private final GraphCheck graphCheck = new GraphCheck(registry);
  private final ScenarioFile scenarioFile = new ScenarioFile(registry);
  private final Optional<String> homeOption;

  /// @param homeOption what `--home` says
  public Wiring(Optional<String> homeOption) {
    this.homeOption = homeOption;
  }

  /// The one clock on the wall.
  public Clock clock() {
    return clock;
  }

  public NodeRegistry registry() {
    return registry;
  }

  public Evaluator evaluator() {
    return evaluator;
  }

  public DryRun dryRun() {
    return dryRun;
  }

  public GraphEditor graphEditor() {
    return graphEditor;
  }

  public GraphCheck graphCheck() {
    return graphCheck;
  }

  public ScenarioFile scenarioFile() {
    return scenarioFile;
  }

  /// Opens the data folder for this process.
  ///
  /// @return the stores, or why the folder cannot be used
  public Parsed<Stores> openStores() {
    String folder =
        HomeFolder.choose(
            homeOption,
            System.getenv(),
            System.getProperty("os.name"),
            System.getProperty("user.home"));
    return Home.open(folder)
        .flatMap(home -> Database.open(home).map(database -> stores(home, database)));
  }

  private Stores stores(Home home, Database database) {
    var scenarios =
        new H2ScenarioStore(
            database, graphCheck::unmarkedViolations, graph -> Sketch.of(graph, registry), clock);
    var versions = new H2VersionStore(database, clock);
    // Until connections are kept, what a node names as its connection is the name itself.
    var behaviour = new BehaviourOf(registry, ref -> Optional.of(ref).map(ConnectionRef::id));
    var links = new H2FileLinks(database);
    return new Stores(
        home,
        database,
        scenarios,
        new LinkedFiles(scenarioFile, scenarios, links),
        versions,
        new PublishDraft(scenarios, versions, registry, graphCheck::check, behaviour));
  }

  /// What is kept in the data folder, until it is closed.
  public record Stores(
      Home home,
      Database database,
      ScenarioStore scenarios,
      LinkedFiles files,
      VersionStore versions,
      PublishDraft publisher)
      implements AutoCloseable {
    @Override
    public void close() {
      database.close();
    }
  }
}
