package dev.patchbay.ui.kit;

import dev.patchbay.catalog.ActionType;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import tools.jackson.databind.node.ObjectNode;

/// Draws every kind of field in both themes and two widths, and the cards that pop up, into
/// `target/gallery`, to be looked at.
public final class FormGallery {
  private static final Path FOLDER = Path.of("target/gallery");
  private static final List<Double> WIDTHS = List.of(300.0, 520.0);

  private FormGallery() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    Files.createDirectories(FOLDER);
    var done = new CountDownLatch(1);
    Platform.startup(() -> {
      Platform.setImplicitExit(false);
      draw(List.of(arguments), done);
    });
    done.await();
    Platform.exit();
  }

  /// One picture to draw.
  private record Sheet(Theme theme, FormCases.Case one, double width) {}

  private static void draw(List<String> wanted, CountDownLatch done) {
    var sheets = new ArrayList<Sheet>();
    for (Theme theme : Theme.values()) {
      for (FormCases.Case one : cases()) {
        if (wanted.isEmpty() || wanted.contains(one.name())) {
          WIDTHS.forEach(width -> sheets.add(new Sheet(theme, one, width)));
        }
      }
    }
    drawForm(
        sheets,
        0,
        () -> {
          if (wanted.isEmpty() || wanted.contains("popups")) {
            drawPopups(0, done);
          } else {
            done.countDown();
          }
        });
  }

  /// The cases made for it, and the sample configs of all node types.
  private static List<FormCases.Case> cases() {
    var cases = new ArrayList<>(FormCases.all());
    for (ActionType<?, ?, ?> type : BuiltIn.registry().actions()) {
      if (type.config().form() instanceof Fields fields && !fields.fields().isEmpty()) {
        cases.add(
            new FormCases.Case("node-" + type.id(), type.config(), type.sampleConfig(), List.of()));
      }
    }
    return cases;
  }

  /// One after the other: a form is drawn once it had time to settle.
  private static void drawForm(List<Sheet> sheets, int at, Runnable then) {
    if (at == sheets.size()) {
      then.run();
      return;
    }
    Sheet sheet = sheets.get(at);
    if (at == 0 || sheets.get(at - 1).theme() != sheet.theme()) {
      sheet.theme().apply();
    }
    Form form = form(sheet.one());
    var page = new VBox(form);
    page.getStyleClass().addAll("inspector", "inspector-page");
    page.setMinWidth(sheet.width());
    page.setMaxWidth(sheet.width());
    var scene = new Scene(new Group(page), sheet.width(), 900);
    Theme.style(scene);
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.show();
    form.show(sheet.one().value());
    form.showProblems(sheet.one().problems());
    var pause = new PauseTransition(Duration.millis(300));
    pause.setOnFinished(_ -> {
      save(page, "%s-%s-%.0f".formatted(sheet.one().name(), name(sheet.theme()), sheet.width()));
      stage.hide();
      drawForm(sheets, at + 1, then);
    });
    pause.play();
  }

  private static Form form(FormCases.Case one) {
    return Form.withExpressions(
        one.fields(), one.schema().defaultsJson(), InstantSource.system(), new Nobody());
  }

  /// One theme after the other: a popup is drawn once its window had time to appear.
  private static void drawPopups(int at, CountDownLatch done) {
    if (at == Theme.values().length) {
      done.countDown();
      return;
    }
    Theme theme = Theme.values()[at];
    theme.apply();
    FormCases.Case choices = named("choices");
    Form form = form(choices);
    var scene = new Scene(form, 420, 700);
    Theme.style(scene);
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.show();
    form.show(choices.value());
    form.applyCss();
    form.layout();
    var calendar = new CalendarPopup(true);
    calendar.open(form, LocalDateTime.of(2026, 3, 29, 8, 30), _ -> {});
    var dates = new CalendarPopup(false);
    dates.open(form, LocalDateTime.of(2026, 3, 29, 8, 30), _ -> {});
    var search =
        (SearchField)
            form.lookupAll(".search-field").stream()
                .findFirst()
                .map(TextField.class::cast)
                .orElseThrow();
    search.requestFocus();
    search.openList();
    Field field = named("numbers").fields().fields().getFirst();
    FieldHelp.open(
        field.type(),
        FieldSite.of(
            field,
            new FieldStyle(true, true, InstantSource.system()),
            Optional.of(dev.patchbay.schema.Json.NODES.numberNode(30)),
            FieldSite.Neighbours.NONE),
        search);
    var pause = new PauseTransition(Duration.millis(700));
    pause.setOnFinished(_ -> {
      int number = 0;
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window != stage && window.getScene() != null) {
          save(window.getScene().getRoot(), "popup-%d-%s".formatted(number++, name(theme)));
        }
      }
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      drawPopups(at + 1, done);
    });
    pause.play();
  }

  private static FormCases.Case named(String name) {
    return FormCases.all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static String name(Theme theme) {
    return theme == Theme.LIGHT ? "light" : "dark";
  }

  private static void save(Node node, String name) {
    WritableImage image = node.snapshot(null, null);
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        buffered.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(buffered, "png", new File(FOLDER.toFile(), name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Nobody implements Form.Owner {
    @Override
    public void edited(ObjectNode value, String field) {}

    @Override
    public void sealed() {}

    @Override
    public void undo() {}

    @Override
    public void redo() {}
  }
}
