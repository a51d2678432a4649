package dev.patchbay.ui.shell;

import dev.patchbay.exchange.LinkedFiles;
import dev.patchbay.exchange.Opening;
import dev.patchbay.exchange.Saving;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.OpenScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Opens scenario files and writes them, and asks where a file has changed under the draft.
final class FileCommands {
  private static final int LISTED = 8;

  private final LinkedFiles files;
  private final Background background;
  private final Toasts toasts;
  private final Dialogs dialogs;
  private final Consumer<Scenario> show;
  private final BiConsumer<String, Runnable> leave;

  /// @param show shows a scenario in a tab
  /// @param leave saves and closes the tab of a scenario, if it has one, and then calls back
  FileCommands(
      LinkedFiles files,
      Background background,
      Toasts toasts,
      Dialogs dialogs,
      Consumer<Scenario> show,
      BiConsumer<String, Runnable> leave) {
    this.files = files;
    this.background = background;
    this.toasts = toasts;
    this.dialogs = dialogs;
    this.show = show;
    this.leave = leave;
  }

  void open(Path file) {
    background.run(
        () -> files.open(file),
        outcome -> {
          switch (outcome) {
            case Parsed.Ok<Opening>(Opening.Opened(var scenario, var report)) -> {
              show.accept(scenario);
              tell(scenario, report);
            }
            case Parsed.Ok<Opening>(Opening.Changed changed) -> ask(changed);
            case Parsed.Failed<Opening>(var problems) ->
                toasts.tell(named(file, problems.getFirst()));
          }
        },
        toasts::tell);
  }

  /// Of several files that were dropped, a person has to know which one it was.
  private static Problem named(Path file, Problem problem) {
    String name = String.valueOf(file.getFileName());
    return problem.message().contains(name)
        ? problem
        : new Problem(
            problem.path(), problem.code(), Strings.OF_FILE.formatted(name, problem.message()));
  }

  /// The draft saves itself; this also writes its file, if it has one.
  void save(OpenScenario scenario) {
    scenario
        .autosave()
        .flush(() -> {
          Scenario now = scenario.snapshot();
          background.run(() -> files.save(now), saving -> saved(now, saving), toasts::tell);
        });
  }

  void saveAs(Supplier<Scenario> read, String name, Window window) {
    FileDialogs.save(window, name)
        .ifPresent(file ->
            background.run(
                () -> {
                  Scenario scenario = read.get();
                  return new Done(scenario, files.saveAs(scenario, file));
                },
                done -> saved(done.scenario(), done.saving()),
                toasts::tell));
  }

  /// Asks if the scenario's file was changed by somebody else meanwhile.
  void look(OpenScenario scenario) {
    background.run(
        () -> files.changed(scenario.id()), changed -> changed.ifPresent(this::ask), _ -> {});
  }

  private record Done(Scenario scenario, Saving saving) {}

  private void saved(Scenario scenario, Saving saving) {
    switch (saving) {
      case Saving.Written(var path) -> toasts.tell(Strings.SAVED_FILE.formatted(path));
      case Saving.NoFile _ -> toasts.tell(Strings.SAVED_HERE);
      case Saving.Failed(var problem) -> toasts.tell(problem);
      case Saving.ChangedOutside(var path) -> askOverwrite(scenario, path);
    }
  }

  private void ask(Opening.Changed changed) {
    Button keep =
        Buttons.text(
            Strings.KEEP_DRAFT,
            "mdi2p-pencil-outline",
            () -> answer(() -> files.keepDraft(changed)));
    Button take =
        Buttons.primary(
            Strings.TAKE_FILE,
            "mdi2f-file-download-outline",
            () ->
                leave.accept(
                    changed.draft().id(),
                    () -> {
                      answer(() -> files.takeOver(changed));
                      tell(changed.draft(), changed.file().report());
                    }));
    dialogs.show(Strings.CHANGED_TITLE, text(changed.path()), keep, dialogs.cancel(), keep, take);
  }

  private void askOverwrite(Scenario scenario, String path) {
    Button overwrite =
        Buttons.primary(
            Strings.OVERWRITE,
            "mdi2c-content-save-outline",
            () -> {
              dialogs.close();
              background.run(
                  () -> files.saveAs(scenario, Path.of(path)),
                  saving -> saved(scenario, saving),
                  toasts::tell);
            });
    Button cancel = dialogs.cancel();
    dialogs.show(Strings.CHANGED_TITLE, text(path), cancel, cancel, overwrite);
  }

  private void answer(Supplier<Parsed<Scenario>> work) {
    dialogs.close();
    background.run(
        work,
        outcome -> {
          switch (outcome) {
            case Parsed.Ok<Scenario>(var scenario) -> show.accept(scenario);
            case Parsed.Failed<Scenario>(var problems) -> toasts.tell(problems.getFirst());
          }
        },
        toasts::tell);
  }

  /// What had to be repaired in a file is said once, when it is opened.
  private void tell(Scenario scenario, List<Problem> report) {
    if (report.isEmpty()) {
      return;
    }
    var list = new VBox(6);
    report.stream().limit(LISTED).map(FileCommands::line).forEach(list.getChildren()::add);
    if (report.size() > LISTED) {
      list.getChildren().add(new Label("… and " + (report.size() - LISTED) + " more"));
    }
    Button close = Buttons.primary(Strings.CLOSE, "mdi2c-check", dialogs::close);
    dialogs.show(Strings.REPAIRED_TITLE.formatted(scenario.name()), list, close, close);
  }

  private static Label line(Problem problem) {
    String place = problem.path().isEmpty() ? "" : problem.path() + ": ";
    var line = new Label(place + problem.message() + " (" + problem.code() + ")");
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  private static Label text(String path) {
    var text = new Label(Strings.CHANGED_TEXT.formatted(path));
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    return text;
  }
}
