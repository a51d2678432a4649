package dev.patchbay.app;

import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.LinkedFiles;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.ExpressionValues;
import dev.patchbay.ui.shell.Example;
import dev.patchbay.ui.shell.Refusal;
import dev.patchbay.ui.shell.RememberedFile;
import dev.patchbay.ui.shell.Shell;
import dev.patchbay.ui.shell.ShellParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The designer's window: joins the stores to the user interface, shows it, and waits until it is
/// closed.
public final class Window {
  private final Wiring wiring;
  private final Stores stores;
  private final Background background = Background.live();
  private final RememberedFile remembered;

  private Window(Wiring wiring, Stores stores) {
    this.wiring = wiring;
    this.stores = stores;
    this.remembered =
        new RememberedFile(background, stores.home().folder().resolve("window.properties"));
  }

  /// @return the exit code
  public static int open(Wiring wiring, List<Path> files) {
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
    ShellParts parts = parts();
    var closed = new CountDownLatch(1);
    Platform.startup(() -> {
      var stage = new Stage();
      stage.setOnHidden(_ -> closed.countDown());
      var shell = new Shell(parts);
      shell.show(stage, files);
      welcome.ifPresent(shell::open);
    });
    await(closed);
    remembered.save();
    Platform.exit();
  }

  /// In an empty data folder the first thing to see is a scenario that works.
  private Optional<Scenario> welcome() {
    if (!stores.scenarios().list(Optional.empty(), 1).items().isEmpty()) {
      return Optional.empty();
    }
    Examples.Example first = Examples.find(Examples.FIRST).orElseThrow();
    return Optional.of(
        wiring.scenarioFile().read(first.file()).flatMap(i -> keep(first.title(), i)).orThrow());
  }

  private ShellParts parts() {
    return new ShellParts(
        stores.scenarios(),
        wiring.graphEditor(),
        wiring.dryRun(),
        () -> new GraphCheck(wiring.registry()),
        new ExpressionValues(wiring.evaluator()),
        this::publish,
        Examples.all().stream().map(this::example).toList(),
        stores.files(),
        background,
        remembered,
        wiring.clock());
  }

  private Parsed<Integer> publish(String scenario, long draftVersion, String note) {
    return stores
        .publisher()
        .publish(scenario, draftVersion, note)
        .map(version -> version.summary().number());
  }

  private Example example(Examples.Example example) {
    Imported imported = wiring.scenarioFile().read(example.file()).orThrow();
    return new Example(
        example.title(),
        example.description(),
        Sketch.of(imported.graph(), wiring.registry()),
        () -> keep(example.title(), imported));
  }

  private Parsed<Scenario> keep(String name, Imported imported) {
    return LinkedFiles.keep(stores.scenarios(), name, imported);
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
