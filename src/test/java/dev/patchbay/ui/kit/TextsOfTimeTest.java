package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.FormatRules;
import dev.patchbay.schema.Formats;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates, times and lengths of time: as typed, as shown, as kept.
class TextsOfTimeTest {
  @ParameterizedTest
  @CsvSource({
    "date, 2026-3-9, 2026-03-09",
    "date, 9.3.2026, 2026-03-09",
    "date, 9 mar 2026, 2026-03-09",
    "date, 29 February 2028, 2028-02-29",
    "time, 8, 08:00",
    "time, 8:5, ",
    "time, 0830, 08:30",
    "time, 08:30:15, 08:30:15",
    "date-time, 2026-03-09 8:30, 2026-03-09T08:30:00",
    "date-time, 2026-03-09T08:30:00Z, 2026-03-09T08:30:00Z",
    "date-time, 2026-03-09 08:30 +0200, 2026-03-09T08:30:00+02:00",
    "date-time, 2026-03-09T08:30:00.125-05:00, 2026-03-09T08:30:00.125-05:00",
    "date-time, 2026-03-09, 2026-03-09T00:00:00",
    "date, 30.2.2026, ",
    "date, 3/9/2026, ",
    "time, 24:00, ",
    "date-time, tomorrow, "
  })
  void whatIsTypedIsReadOrNot(String format, String typed, String iso) {
    assertThat(TemporalText.iso(format, typed).orElse(null)).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-09T08:30:00",
        "2026-03-09T08:30:15",
        "2026-03-09T08:30:00Z",
        "2026-03-09T08:30:15.5+02:00"
      })
  void whatIsShownReadsAsTheSame(String iso) {
    assertThat(TemporalText.iso(Formats.DATE_TIME, TemporalText.shown(Formats.DATE_TIME, iso)))
        .contains(iso);
    assertThat(FormatRules.wrong(Formats.DATE_TIME, iso)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT5M, 5, MINUTES, PT5M",
    "PT90S, 90, SECONDS, PT90S",
    "PT1H30M, 90, MINUTES, PT90M",
    "P1D, 1, DAYS, P1D",
    "PT24H, 24, HOURS, PT24H",
    "P2W, 14, DAYS, P14D",
    "PT0.5S, 0.5, SECONDS, PT0.5S",
    "P1DT1S, 86401, SECONDS, PT86401S"
  })
  void aDurationIsANumberAndAUnit(String iso, String number, DurationText.Unit unit, String back) {
    DurationText read = DurationText.parse(iso).orElseThrow();

    assertThat(read.number()).isEqualByComparingTo(number);
    assertThat(read.unit()).isEqualTo(unit);
    assertThat(read.iso()).isEqualTo(back);
  }

  @Test
  void halfAnHourIsWrittenInSeconds() {
    assertThat(new DurationText(new java.math.BigDecimal("0.5"), DurationText.Unit.HOURS).iso())
        .isEqualTo("PT1800S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1M", "P1Y", "soon", "-PT5M", "PT"})
  void aDurationWithoutOneUnitStaysText(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }

  @Test
  void theCalendarTellsTheDayAndTimeChosenAndKeepsTheOffset() {
    var told = new AtomicReference<LocalDateTime>();
    FormStage.open(FormCases.all().getFirst().schema(), "{}");
    CalendarPopup calendar =
        FormStage.onFx(() -> {
          var field = new TextField();
          var stage = new Stage();
          stage.setScene(new Scene(new StackPane(field), 300, 100));
          Theme.style(stage.getScene());
          stage.show();
          var popup = new CalendarPopup(true);
          popup.open(field, LocalDateTime.of(2026, 3, 9, 8, 30), told::set);
          return popup;
        });
    assertThat(told.get()).isNull();

    FormStage.onFx(() -> {
      calendar.days().setLocalDate(java.time.LocalDate.of(2026, 4, 1));
      return calendar;
    });
    assertThat(told.get()).isEqualTo("2026-04-01T08:30");
    FormStage.onFx(() -> {
      calendar.time().setText("9:15");
      return calendar;
    });
    assertThat(told.get()).isEqualTo("2026-04-01T09:15");
    assertThat(
            TemporalText.with(
                Formats.DATE_TIME,
                java.util.Objects.requireNonNull(told.get()),
                "2026-03-09T08:30:00+02:00"))
        .isEqualTo("2026-04-01T09:15:00+02:00");
    FormStage.closePopups();
  }
}
