package dev.patchbay.ui.shell;

import dev.patchbay.editor.Session;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.exchange.DiskFile;
import dev.patchbay.picture.Picture;
import dev.patchbay.picture.PictureOptions;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Segments;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.OpenScenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks how a picture of the scenario shall look, and writes it.
final class PictureDialog {
  private final OpenScenario scenario;
  private final Background background;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final Function<String, Optional<Path>> askFile;

  private String format = "png";
  private String scale = "2";
  private String theme = "light";
  private String part = "all";
  private boolean previews = true;

  /// @param askFile where to write a file with this extension; empty when it was cancelled
  PictureDialog(
      OpenScenario scenario,
      Background background,
      Dialogs dialogs,
      Toasts toasts,
      Function<String, Optional<Path>> askFile) {
    this.scenario = scenario;
    this.background = background;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.askFile = askFile;
  }

  void open() {
    boolean selected = !session().state().selection().nodes().isEmpty();
    Optional<DryRunResult> result = scenario.model().shown().get().result();
    part = selected ? part : "all";
    Node sizes =
        choice(
            Strings.PICTURE_SIZE,
            scale,
            value -> scale = value,
            new Option("1", "1 ×"),
            new Option("2", "2 ×"),
            new Option("4", "4 ×"),
            new Option("8", "8 ×"));
    sizes.setDisable(format.equals("svg"));
    var content = new VBox(12);
    content
        .getChildren()
        .addAll(
            choice(
                Strings.PICTURE_FORMAT,
                format,
                value -> {
                  format = value;
                  sizes.setDisable(value.equals("svg"));
                },
                new Option("png", "PNG"),
                new Option("svg", "SVG")),
            sizes,
            choice(
                Strings.PICTURE_COLOURS,
                theme,
                value -> theme = value,
                new Option("light", "Light"),
                new Option("dark", "Dark")));
    if (selected) {
      content
          .getChildren()
          .add(
              choice(
                  Strings.PICTURE_PART,
                  part,
                  value -> part = value,
                  new Option("all", "Everything"),
                  new Option("selection", "The selection")));
    }
    if (result.isPresent()) {
      var withPreviews = new CheckBox(Strings.PICTURE_PREVIEWS);
      withPreviews.setSelected(previews);
      withPreviews.selectedProperty().subscribe(on -> previews = on);
      content.getChildren().add(withPreviews);
    }
    Button save = Buttons.primary(Strings.PICTURE_SAVE, "mdi2i-image-outline", () -> save(result));
    save.setId("save-picture");
    dialogs.show(Strings.PICTURE_TITLE, content, save, dialogs.cancel(), save);
  }

  private Session session() {
    return scenario.model().session();
  }

  private static VBox choice(
      String title, String value, Consumer<String> chosen, Option... options) {
    var label = new Label(title);
    label.getStyleClass().add("field-label");
    var segments = new Segments(title, List.of(options), option -> chosen.accept(option.value()));
    segments.show(value);
    return new VBox(4, label, segments);
  }

  private void save(Optional<DryRunResult> result) {
    dialogs.close();
    askFile.apply(format).ifPresent(file -> write(file, result));
  }

  /// Draws and writes away from the window.
  private void write(Path file, Optional<DryRunResult> result) {
    Graph graph = session().graph();
    Set<String> only = part.equals("selection") ? session().state().selection().nodes() : Set.of();
    var options =
        new PictureOptions(previews ? result : Optional.empty(), theme.equals("dark"), only);
    String title = scenario.name().get();
    boolean svg = format.equals("svg");
    double wanted = Double.parseDouble(scale);
    background.run(
        () -> {
          Picture picture = Picture.of(title, graph, session().registry(), options);
          byte[] bytes = svg ? picture.svg().getBytes(StandardCharsets.UTF_8) : picture.png(wanted);
          return new Written(
              DiskFile.write(file, bytes), svg || picture.possible(wanted) >= wanted);
        },
        written -> tell(file, written),
        toasts::tell);
  }

  /// @param whole whether it is as large as was asked for
  private record Written(Optional<Problem> problem, boolean whole) {}

  private void tell(Path file, Written written) {
    written
        .problem()
        .ifPresentOrElse(
            toasts::tell,
            () ->
                toasts.tell(
                    written.whole()
                        ? Strings.PICTURE_WRITTEN.formatted(file)
                        : Strings.PICTURE_SMALLER.formatted(file)));
  }
}
