package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A form in a window with somebody at the keyboard. Every edit comes back to the form at once, as
/// from a real model, so that a form disturbed by its own echo fails every test.
final class FormStage implements Form.Owner {
  /// What is drawn costs time without a display, and nobody looks.
  private static final double HEIGHT = 260;

  private static @Nullable Stage stage;

  private final List<String> edits = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final Form form;
  private JsonNode value;

  private FormStage(Form form, JsonNode value) {
    this.form = form;
    this.value = value;
  }

  static FormStage open(Schema<?> schema, String value) {
    return open(schema, Json.parse(value), 520);
  }

  static FormStage open(Schema<?> schema, JsonNode value, double width) {
    startToolkit();
    return onFx(() -> {
      Stage window = stage == null ? new Stage(StageStyle.UNDECORATED) : stage;
      stage = window;
      var made = new FormStage[1];
      var form =
          Form.withExpressions(
              (Fields) schema.form(),
              schema.defaultsJson(),
              InstantSource.system(),
              new Forwarding(() -> made[0]));
      made[0] = new FormStage(form, value);
      var scroll = new ScrollPane(form);
      scroll.setFitToWidth(true);
      var scene = new Scene(scroll, width, HEIGHT);
      Theme.style(scene);
      window.setScene(scene);
      window.setX(0);
      window.setY(0);
      window.show();
      window.requestFocus();
      form.show(value);
      form.applyCss();
      form.layout();
      return made[0];
    });
  }

  /// Types into the field at the pointer, as it is focused from the Problems list.
  FormStage at(String pointer) {
    onFx(() -> {
      form.focusField(pointer);
      return form;
    });
    return settle();
  }

  FormStage type(String text) {
    onFx(() -> {
      for (char c : text.toCharArray()) {
        String typed = String.valueOf(c);
        focused()
            .fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    typed,
                    typed,
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false));
      }
      return form;
    });
    return settle();
  }

  /// Presses one key, with those held down before it.
  FormStage press(KeyCode... keys) {
    List<KeyCode> held = Arrays.asList(keys).subList(0, keys.length - 1);
    KeyCode key = keys[keys.length - 1];
    onFx(() -> {
      Node target = focused();
      target.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              "",
              "",
              key,
              held.contains(KeyCode.SHIFT),
              held.contains(KeyCode.CONTROL),
              held.contains(KeyCode.ALT),
              false));
      return target;
    });
    return settle();
  }

  FormStage problems(Problem... problems) {
    onFx(() -> {
      form.showProblems(List.of(problems));
      return form;
    });
    return settle();
  }

  FormStage show(String json) {
    onFx(() -> {
      value = Json.parse(json);
      form.show(value);
      return form;
    });
    return settle();
  }

  FormStage run(Runnable action) {
    onFx(() -> {
      action.run();
      return form;
    });
    return settle();
  }

  String value() {
    return Json.write(value);
  }

  /// The pointers of the fields that were edited, each edit once, and `|` where an edit was
  /// complete.
  List<String> log() {
    return log;
  }

  int edits() {
    return edits.size();
  }

  Form form() {
    return form;
  }

  Node focused() {
    return onFx(() -> {
      Node owner = form.getScene().getFocusOwner();
      return owner == null ? form : owner;
    });
  }

  String focusedName() {
    String text = focused().getAccessibleText();
    return text == null ? "" : text;
  }

  /// Everything that labels say now, top to bottom.
  List<String> words() {
    return onFx(() ->
        form.lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .filter(FormStage::seen)
            .map(label -> ((Label) label).getText())
            .filter(text -> text != null && !text.isEmpty())
            .toList());
  }

  List<Node> all(String selector) {
    return onFx(() -> form.lookupAll(selector).stream().filter(FormStage::seen).toList());
  }

  Node one(String selector) {
    List<Node> found = all(selector);
    if (found.size() != 1) {
      throw new AssertionError(selector + " found " + found.size() + " times");
    }
    return found.getFirst();
  }

  static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  static List<Window> popups() {
    return onFx(() ->
        Window.getWindows().stream()
            .filter(window -> window != stage)
            .map(w -> (Window) w)
            .toList());
  }

  static void closePopups() {
    onFx(() -> {
      List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
      return true;
    });
  }

  FormStage settle() {
    onFx(() -> {
      form.getScene().getRoot().applyCss();
      form.getScene().getRoot().layout();
      return form;
    });
    return this;
  }

  static <T> T onFx(Supplier<T> work) {
    if (Platform.isFxApplicationThread()) {
      return work.get();
    }
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(work.get());
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /// Once for all tests of the process, whoever comes first.
  private static void startToolkit() {
    if (stage == null) {
      try {
        FxToolkit.registerPrimaryStage();
      } catch (TimeoutException e) {
        throw new IllegalStateException("the toolkit does not start", e);
      }
      onFx(() -> {
        Platform.setImplicitExit(false);
        Theme.LIGHT.apply();
        return Theme.LIGHT;
      });
    }
  }

  @Override
  public void edited(ObjectNode edited, String field) {
    edits.add(field);
    if (log.isEmpty() || !log.getLast().equals(field)) {
      log.add(field);
    }
    value = edited;
    form.show(Json.parse(Json.write(edited)));
  }

  @Override
  public void sealed() {
    if (!log.isEmpty() && !log.getLast().equals("|")) {
      log.add("|");
    }
  }

  @Override
  public void undo() {
    log.add("undo");
  }

  @Override
  public void redo() {
    log.add("redo");
  }

  /// The form is made before the one who hears it.
  private record Forwarding(Supplier<FormStage> to) implements Form.Owner {
    @Override
    public void edited(ObjectNode value, String field) {
      to.get().edited(value, field);
    }

    @Override
    public void sealed() {
      to.get().sealed();
    }

    @Override
    public void undo() {
      to.get().undo();
    }

    @Override
    public void redo() {
      to.get().redo();
    }
  }
}
