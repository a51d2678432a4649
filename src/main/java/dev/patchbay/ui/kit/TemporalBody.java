package dev.patchbay.ui.kit;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.schema.FormatRules;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Problem;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A date, a time of day, or both: typed in any usual way, kept as ISO 8601, or chosen from the
/// calendar (Alt+Down). Up and Down go a day or a minute on.
final class TemporalBody implements FieldBody {
  private final String format;
  private final FieldSite site;
  private final Sink sink;
  private final InstantSource clock;
  private final TypedText typed;
  private final VBox view;
  private Optional<CalendarPopup> calendar = Optional.empty();
  private String shown = "";

  /// @param format [Formats#DATE], [Formats#TIME] or [Formats#DATE_TIME]
  TemporalBody(FieldSite site, String format, InstantSource clock, Sink sink) {
    this.format = format;
    this.site = site;
    this.sink = sink;
    this.clock = clock;
    String prompt =
        switch (format) {
          case Formats.DATE -> Strings.DATE_PROMPT;
          case Formats.TIME -> Strings.TIME_PROMPT;
          default -> Strings.DATE_TIME_PROMPT;
        };
    typed = new TypedText(site, site.display().example().orElse(prompt), this::typed);
    view = new VBox(4, typed.field(), typed.line());
    CustomTextField field = typed.field();
    if (format.equals(Formats.TIME)) {
      field.setLeft(Icons.of("mdi2c-clock-outline"));
    } else {
      Button open =
          Buttons.smallIcon("mdi2c-calendar-month-outline", Strings.OPEN_CALENDAR, this::open);
      open.setFocusTraversable(false);
      field.setRight(open);
    }
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            typed.show(TemporalText.shown(format, shown));
          }
        });
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
    if (!text.equals(shown)) {
      shown = text;
      typed.show(TemporalText.shown(format, text));
    }
    say();
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

  private void typed(String text) {
    shown = text.isBlank() ? "" : TemporalText.iso(format, text).orElse(text);
    say();
    sink.edited(
        shown.isEmpty() && site.optional()
            ? MissingNode.getInstance()
            : TextBody.value(shown, false),
        "");
  }

  private void say() {
    if (Templates.occursIn(shown)) {
      typed.say(Hint.NONE);
    } else {
      typed.say(
          FormatRules.wrong(format, shown)
              .<Hint>map(Hint.Wrong::new)
              .orElseGet(() -> new Hint.Note(TemporalText.words(format, shown))));
    }
  }

  private void open() {
    CalendarPopup popup =
        calendar.orElseGet(() -> new CalendarPopup(format.equals(Formats.DATE_TIME)));
    calendar = Optional.of(popup);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    popup.open(
        typed.field(),
        TemporalText.local(shown).orElse(now.withSecond(0).withNano(0)),
        time -> set(TemporalText.with(format, time, shown)));
  }

  private void key(KeyEvent event) {
    boolean opens =
        event.isAltDown() && event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.F4;
    if (opens && !format.equals(Formats.TIME)) {
      event.consume();
      open();
    } else if (!event.isAltDown() && !event.isShortcutDown()) {
      int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
      if (step != 0) {
        event.consume();
        TemporalText.stepped(format, shown, step).ifPresent(this::set);
      }
    }
  }

  private void set(String iso) {
    typed.show(TemporalText.shown(format, iso));
    typed.field().positionCaret(typed.field().getLength());
    typed(iso);
  }
}
