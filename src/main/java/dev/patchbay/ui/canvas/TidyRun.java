package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Progress;
import dev.patchbay.editor.Session;
import dev.patchbay.editor.Settle;
import dev.patchbay.editor.Tidy;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.ui.session.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// Tidies in the background. What takes longer than a moment shows how far it is and can be given
/// up; at the end the nodes glide to their places.
final class TidyRun extends HBox {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final double NANOS = 200e6;

  private final Session session;
  private final Background background;
  private final Consumer<String> tell;
  private final ProgressBar bar = new ProgressBar(0);
  private Optional<Progress> running = Optional.empty();
  private Optional<Settle> settling = Optional.empty();
  private long started;
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame(now);
        }
      };

  TidyRun(Session session, Background background, Consumer<String> tell) {
    this.session = session;
    this.background = background;
    this.tell = tell;
    getStyleClass().add("canvas-busy");
    setManaged(false);
    setVisible(false);
    bar.setAccessibleText(Texts.TIDYING);
    var cancel = new Button(Texts.CANCEL);
    cancel.setOnAction(_ -> halt());
    getChildren().addAll(new Label(Texts.TIDYING), bar, cancel);
  }

  void start() {
    if (running.isPresent()) {
      return;
    }
    halt();
    var progress = new Progress();
    running = Optional.of(progress);
    GraphLayout layout = session.layout();
    Set<String> selected = session.state().selection().nodes();
    background.after(
        PATIENCE,
        () -> {
          if (running.filter(now -> now == progress).isPresent()) {
            setVisible(true);
            frames.start();
          }
        });
    background.run(
        () -> Tidy.plan(layout, session.handles(), selected, progress),
        change -> arrived(progress, layout.graph(), change),
        problem -> {
          finish();
          tell.accept(problem.message());
        });
  }

  /// Gives up what is running, and ends the gliding where it leads to.
  void halt() {
    running.ifPresent(Progress::cancel);
    finish();
    settling.ifPresent(Settle::end);
    settling = Optional.empty();
    frames.stop();
  }

  boolean working() {
    return running.isPresent();
  }

  private void arrived(Progress progress, Graph graph, Optional<Change> change) {
    if (progress.cancelled()) {
      return;
    }
    finish();
    if (change.isEmpty()) {
      tell.accept(Texts.TIDY_ALREADY);
    } else if (session.graph() != graph) {
      tell.accept(Texts.TIDY_OVERTAKEN);
    } else {
      GraphLayout before = session.layout();
      switch (session.propose(change.get())) {
        case Applied.Done _ -> settle(Settle.since(session, before));
        case Applied.Refused(var problem) -> tell.accept(problem.message());
      }
    }
  }

  private void settle(Optional<Settle> way) {
    settling = way;
    started = 0;
    way.ifPresent(settle -> {
      settle.show(0);
      frames.start();
    });
  }

  private void frame(long now) {
    running.ifPresent(progress -> bar.setProgress(progress.done()));
    settling.ifPresent(settle -> {
      started = started == 0 ? now : started;
      double t = Math.min(1, (now - started) / NANOS);
      if (t < 1) {
        settle.show(1 - Math.pow(1 - t, 3));
      } else {
        halt();
      }
    });
  }

  private void finish() {
    running = Optional.empty();
    setVisible(false);
    frames.stop();
  }
}
