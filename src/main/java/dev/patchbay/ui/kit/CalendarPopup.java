package dev.patchbay.ui.kit;

import dev.patchbay.schema.Formats;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import jfxtras.scene.control.LocalDatePicker;

/// The calendar of jfxtras under a field, with a line for the time of day; nothing else knows that
/// library. Without a time a day closes it; Enter, Escape and a click elsewhere always do.
final class CalendarPopup {
  private final Popup popup = new Popup();
  private final LocalDatePicker days = new LocalDatePicker();
  private final TextField time = new TextField();
  private final boolean withTime;
  private Consumer<LocalDateTime> chosen = _ -> {};
  private LocalTime clock = LocalTime.MIDNIGHT;
  private boolean showing;

  CalendarPopup(boolean withTime) {
    this.withTime = withTime;
    days.setLocale(Locale.UK);
    days.setAllowNull(false);
    days.localDateProperty()
        .addListener((_, _, date) -> {
          if (!showing && date != null) {
            tell();
            if (!withTime) {
              popup.hide();
            }
          }
        });
    time.textProperty()
        .addListener((_, _, text) ->
            TemporalText.iso(Formats.TIME, text)
                .ifPresent(iso -> {
                  clock = LocalTime.parse(iso);
                  if (!showing) {
                    tell();
                  }
                }));
    time.addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    var card = new VBox(8, days);
    if (withTime) {
      card.getChildren().add(buildTime());
    }
    card.getStyleClass().add("calendar-card");
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            popup.hide();
          }
        });
    popup.setAutoHide(true);
    popup.getContent().add(card);
  }

  /// @param tell told every day or time that a person chooses
  void open(Node at, LocalDateTime now, Consumer<LocalDateTime> tell) {
    chosen = tell;
    showing = true;
    try {
      clock = withTime ? now.toLocalTime() : LocalTime.MIDNIGHT;
      time.setText(clock.withSecond(0).withNano(0).toString());
      days.setLocalDate(now.toLocalDate());
      days.setDisplayedLocalDate(now.toLocalDate());
    } finally {
      showing = false;
    }
    Bounds bounds = at.localToScreen(at.getBoundsInLocal());
    popup.show(at, bounds.getMinX() - 12, bounds.getMaxY() - 6);
  }

  LocalDatePicker days() {
    return days;
  }

  TextField time() {
    return time;
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  private HBox buildTime() {
    var label = new Label(Strings.TIME_OF_DAY, Icons.of("mdi2c-clock-outline"));
    time.setAccessibleText(Strings.TIME_OF_DAY);
    time.setPrefColumnCount(6);
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button done = Buttons.flat(Strings.DONE, "mdi2c-check", popup::hide);
    var line = new HBox(8, label, time, space, done);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("calendar-time");
    return line;
  }

  private void step(KeyEvent event) {
    int minutes = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
    if (minutes != 0) {
      event.consume();
      time.setText(clock.plusMinutes(minutes).toString());
      time.positionCaret(time.getLength());
    }
  }

  private void tell() {
    chosen.accept(days.getLocalDate().atTime(clock));
  }
}
