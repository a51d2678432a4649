package dev.patchbay.ui.kit;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.schedule.Cron;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// A cron expression with what it means and the next times it fires, in the time zone of the field
/// beside it, or in UTC when there is none.
final class CronBody implements FieldBody {
  private static final int TIMES = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx");
  private static final List<String> USUAL =
      List.of("*/5 * * * *", "0 * * * *", "0 8 * * *", "0 8 * * 1-5", "0 8 * * 1", "0 8 1 * *");

  private final FieldSite site;
  private final InstantSource clock;
  private final TypedText typed;
  private final Label heading = new Label();
  private final GridPane times = new GridPane(14, 1);
  private final VBox next = new VBox(3, heading, times);
  private final VBox view;

  CronBody(FieldSite site, InstantSource clock, Sink sink) {
    this.site = site;
    this.clock = clock;
    typed =
        new TypedText(
            site,
            site.display().example().orElse(Strings.CRON_PROMPT),
            text -> {
              sink.edited(TextBody.value(text, site.optional()), "");
              say(text);
            });
    CustomTextField field = typed.field();
    field.setLeft(Icons.of("mdi2c-calendar-clock-outline"));
    field.getStyleClass().add("code-text");
    HBox.setHgrow(field, Priority.ALWAYS);
    heading.getStyleClass().add("cron-heading");
    next.getStyleClass().add("cron-next");
    view = new VBox(4, new HBox(6, field, usual()), typed.line(), next);
    say("");
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return !value.isContainer();
  }

  @Override
  public void show(JsonNode value) {
    String text = TextBody.text(value);
    typed.show(text);
    say(text);
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return typed.unsaid(problems);
  }

  @Override
  public boolean saysWrong() {
    return typed.saysWrong();
  }

  @Override
  public void focus(String pointer) {
    typed.field().requestFocus();
  }

  private MenuButton usual() {
    var menu = new MenuButton(Strings.USUAL_TIMES);
    menu.setFocusTraversable(true);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setAccessibleText(site.name() + ": " + Strings.USUAL_TIMES);
    for (String cron : USUAL) {
      var item = new MenuItem(Cron.parse(cron).orThrow().words().orElse(cron));
      item.setOnAction(_ -> typed.field().setText(cron));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void say(String text) {
    if (text.isBlank() || Templates.occursIn(text)) {
      typed.say(Hint.NONE);
      showTimes(List.of(), "");
      return;
    }
    switch (Cron.parse(text)) {
      case Parsed.Failed<Cron>(var problems) -> {
        typed.say(new Hint.Wrong(problems.getFirst().message()));
        showTimes(List.of(), "");
      }
      case Parsed.Ok<Cron>(var cron) -> {
        ZoneId zone = zone();
        List<ZonedDateTime> found = cron.next(clock.instant(), zone, TIMES);
        typed.say(
            found.isEmpty()
                ? new Hint.Wrong(Strings.NEVER)
                : cron.words().<Hint>map(Hint.Note::new).orElse(Hint.NONE));
        showTimes(found, Strings.NEXT_TIMES.formatted(zone.getId()));
      }
    }
  }

  private void showTimes(List<ZonedDateTime> found, String title) {
    heading.setText(title);
    times.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      times.add(new Label(found.get(i).format(DAY)), 0, i);
      times.add(new Label(found.get(i).format(TIME)), 1, i);
    }
    next.setVisible(!found.isEmpty());
    next.setManaged(!found.isEmpty());
  }

  private ZoneId zone() {
    try {
      return site.neighbours()
          .text(Formats.TIME_ZONE)
          .filter(text -> !text.isBlank())
          .map(ZoneId::of)
          .orElse(ZoneId.of("UTC"));
    } catch (DateTimeException e) {
      return ZoneId.of("UTC");
    }
  }
}
