package dev.patchbay.app;

import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Imported;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.ExpressionValues;
import dev.patchbay.ui.shell.Example;
import dev.patchbay.ui.shell.Refusal;
import dev.patchbay.ui.shell.RememberedFile;
import dev.patchbay.ui.shell.Shell;
import dev.patchbay.ui.shell.ShellParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The designer's window: joins the stores to the user interface, shows it, and waits until it is
/// closed. The only class outside of `ui` that knows JavaFX.
final class Window {
  private final Wiring wiring;
  private final Stores stores;
  private final Background background = Background.live();

  private Window(Wiring wiring, Stores stores) {
    this.wiring = wiring;
    this.stores = stores;
  }

  /// @return the exit code
  static int open(Wiring wiring, List<Path> files) {
    return switch (wiring.openStores()) {
      case Parsed.Failed<Stores>(var problems) -> refuse(problems.getFirst());
      case Parsed.Ok<Stores>(var open) -> {
        try (open) {
          new Window(wiring, open).run(files);
        }
        yield 0;
      }
    };
  }

  /// A window too: whoever started the program by its icon sees no terminal.
  private static int refuse(Problem problem) {
    var closed = new CountDownLatch(1);
    Platform.startup(() -> Refusal.show(problem, closed::countDown));
    await(closed);
    return 1;
  }

  private void run(List<Path> files) {
    Optional<Scenario> welcome = files.isEmpty() ? welcome() : Optional.empty();
    var closed = new CountDownLatch(1);
    Platform.startup(() -> {
      var stage = new Stage();
      stage.setOnHidden(_ -> closed.countDown());
      var shell = new Shell(parts());
      shell.show(stage, files);
      welcome.ifPresent(shell::open);
    });
    await(closed);
    Platform.exit();
  }

  /// In an empty data folder the first thing to see is a scenario that works.
  private Optional<Scenario> welcome() {
    if (!stores.scenarios().list(Optional.empty(), 1).items().isEmpty()) {
      return Optional.empty();
    }
    Examples.Example first = Examples.find(Examples.FIRST).orElseThrow();
    return Optional.of(keep(first.title(), first.file()).orThrow());
  }

  private ShellParts parts() {
    Path settings = stores.home().folder().resolve("window.properties");
    return new ShellParts(
        stores.scenarios(),
        wiring.graphEditor(),
        wiring.dryRun(),
        () -> new GraphCheck(wiring.registry()),
        new ExpressionValues(wiring.evaluator()),
        this::publish,
        Examples.all().stream().map(this::example).toList(),
        this::open,
        background,
        new RememberedFile(background, settings),
        InstantSource.system());
  }

  private Parsed<Integer> publish(String scenario, long draftVersion, String note) {
    return stores
        .publisher()
        .publish(scenario, draftVersion, note)
        .map(version -> version.summary().number());
  }

  private Example example(Examples.Example example) {
    return new Example(
        example.title(), example.description(), () -> keep(example.title(), example.file()));
  }

  private Parsed<Scenario> open(Path file) {
    String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(Json.MAX_DOCUMENT + 1);
      return keep(name.replaceFirst("\\.json$", ""), bytes);
    } catch (IOException _) {
      return Parsed.failed("", "file.unreadable", "The file " + name + " cannot be read.");
    }
  }

  private Parsed<Scenario> keep(String name, byte[] file) {
    return wiring.scenarioFile().read(file).flatMap(imported -> keep(name, imported));
  }

  private Parsed<Scenario> keep(String name, Imported imported) {
    String title = imported.name().isBlank() ? name : imported.name();
    return stores
        .scenarios()
        // The file's view is of another window; a new scenario is shown as a whole.
        .create(title, imported.graph().withUiState(UiState.INITIAL))
        .flatMap(kept -> stores.scenarios().rename(kept.id(), kept.name(), imported.description()));
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
