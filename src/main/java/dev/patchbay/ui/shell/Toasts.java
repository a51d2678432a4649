package dev.patchbay.ui.shell;

import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Clip;
import dev.patchbay.ui.kit.Icons;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short messages at the bottom of the window that go away by themselves.
final class Toasts extends VBox {
  private static final Duration SHORT = Duration.seconds(6);
  private static final double WIDTH = 560;
  private static final int MOST = 3;

  Toasts() {
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    getStyleClass().add("toasts");
  }

  void tell(Problem problem) {
    Button copy =
        Buttons.smallIcon(
            "mdi2c-content-copy",
            problem.code(),
            () -> Clip.copy(problem.code() + ": " + problem.message()));
    show("mdi2a-alert-circle-outline", "toast-problem", problem.message(), copy, SHORT, () -> {});
  }

  void tell(String message) {
    show("mdi2i-information-outline", "toast-note", message, null, SHORT, () -> {});
  }

  /// Says what was done and offers to take it back; `gone` is called when that was not wanted.
  ///
  /// @return does what the button does, and says whether it was still there
  BooleanSupplier offer(
      String message, String action, Runnable taken, Duration time, Runnable gone) {
    var button = new Button(action);
    button.getStyleClass().addAll("flat", "accent");
    HBox toast = show("mdi2t-trash-can-outline", "toast-note", message, button, time, gone);
    BooleanSupplier take =
        () -> {
          boolean there = getChildren().remove(toast);
          if (there) {
            taken.run();
          }
          return there;
        };
    button.setOnAction(_ -> {
      boolean _ = take.getAsBoolean();
    });
    return take;
  }

  private HBox show(
      String icon,
      String style,
      String message,
      @org.jspecify.annotations.Nullable Button action,
      Duration time,
      Runnable gone) {
    var text = new Label(message, Icons.of(icon));
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var toast = new HBox(10, text);
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.setMaxWidth(WIDTH);
    toast.getStyleClass().addAll("toast", style);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(message);
    toast.setUserData(gone);
    if (action != null) {
      action.setMinWidth(USE_PREF_SIZE);
      toast.getChildren().add(action);
    }
    getChildren().add(toast);
    if (getChildren().size() > MOST) {
      dismiss((HBox) getChildren().getFirst());
    }
    var wait = new PauseTransition(time);
    wait.setOnFinished(_ -> dismiss(toast));
    wait.play();
    return toast;
  }

  private void dismiss(HBox toast) {
    if (getChildren().remove(toast) && toast.getUserData() instanceof Runnable gone) {
      gone.run();
    }
  }
}
