package dev.patchbay.store;

import dev.patchbay.catalog.ConnectionRef;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.release.BehaviourOf;
import dev.patchbay.release.PublishDraft;
import dev.patchbay.release.PublishedVersion;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.schema.Parsed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A data folder on disk, open in this process, with the stores and the rules of the program.
public final class TestHome implements AutoCloseable {
  private static final NodeRegistry REGISTRY = BuiltIn.registry();

  private final Path folder;
  private final Database database;
  private final H2ScenarioStore scenarios;
  private final H2VersionStore versions;
  private final PublishDraft publisher;

  private TestHome(Path folder, Database database, Clock clock) {
    var check = new GraphCheck(REGISTRY);
    this.folder = folder;
    this.database = database;
    this.scenarios =
        new H2ScenarioStore(
            database, check::unmarkedViolations, graph -> Sketch.of(graph, REGISTRY), clock);
    this.versions = new H2VersionStore(database, clock);
    this.publisher =
        new PublishDraft(
            scenarios,
            versions,
            REGISTRY,
            check::check,
            new BehaviourOf(REGISTRY, ref -> Optional.of(ref).map(ConnectionRef::id)));
  }

  /// Opens a home like [#open(Path, Clock)] that goes by the time of day.
  public static TestHome open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  /// Opens the home. A folder without one gets a copy of a new home, because making one takes the
  /// time of ten tests.
  public static TestHome open(Path folder, Clock clock) {
    if (!Files.exists(databaseFile(folder))) {
      copy(NewHome.FOLDER, folder);
    }
    return tryToOpen(folder, clock).orThrow();
  }

  /// Opens the home as the program does, which makes one where there is none.
  static Parsed<TestHome> tryToOpen(Path folder, Clock clock) {
    return Home.open(folder.toString())
        .flatMap(Database::open)
        .map(database -> new TestHome(folder, database, clock));
  }

  public H2ScenarioStore scenarios() {
    return scenarios;
  }

  public H2VersionStore versions() {
    return versions;
  }

  public PublishDraft publisher() {
    return publisher;
  }

  public H2FileLinks fileLinks() {
    return new H2FileLinks(database);
  }

  Database database() {
    return database;
  }

  /// Saves the graph over the draft as it is now.
  public long save(String id, Graph graph) {
    return scenarios.upsertScenarioGraph(id, graph, draft(id).version()).orThrow();
  }

  /// Publishes the draft as it is now.
  public PublishedVersion publish(String id) {
    return publisher.publish(id, draft(id).version(), "").orThrow();
  }

  public Scenario draft(String id) {
    return scenarios.find(id).orElseThrow();
  }

  DatabaseFile h2() {
    return h2(folder);
  }

  Path databaseFile() {
    return databaseFile(folder);
  }

  static Path databaseFile(Path folder) {
    return h2(folder).path();
  }

  /// The database as H2 sees it, for who looks behind the stores' back.
  static DatabaseFile h2(Path folder) {
    return new DatabaseFile(folder.resolve("database"), "patchbay");
  }

  /// Copies a closed home.
  static void copy(Path from, Path to) {
    for (Path file : files(from)) {
      try {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Deletes the folder with everything in it.
  static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  /// A home as it is made, closed again.
  private static final class NewHome {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("patchbay-home");
        tryToOpen(folder, Clock.systemUTC()).orThrow().close();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
