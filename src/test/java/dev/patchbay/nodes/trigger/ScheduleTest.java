package dev.patchbay.nodes.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.Arrival;
import dev.patchbay.catalog.InboundEvent;
import dev.patchbay.catalog.Timetable;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScheduleTest {
  private static final Timetable TIMETABLE = ((Arrival.Timed) Schedule.TYPE.arrival()).timetable();

  @Test
  void theNextFiveTimesAreThoseOfTheCalendar() {
    assertThat(next(cron("0 9 * * MON-FRI", "Europe/Berlin"), "2026-01-15T09:30:00Z", 5))
        .containsExactly(
            "2026-01-16T09:00+01:00",
            "2026-01-19T09:00+01:00",
            "2026-01-20T09:00+01:00",
            "2026-01-21T09:00+01:00",
            "2026-01-22T09:00+01:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */15 * * * *      | 2026-01-15T09:45Z
          30 0 9 * * *      | 2026-01-16T09:00:30Z
          0 9 ? * MON#1     | 2026-02-02T09:00Z
          0 0 9 ? * MON#1   | 2026-02-02T09:00Z
          0 9 L * *         | 2026-01-31T09:00Z
          0 9 * * 5L        | 2026-01-30T09:00Z
          0 9 * * 7         | 2026-01-18T09:00Z
          0 9 * * 0         | 2026-01-18T09:00Z
          0 0 29 2 *        | 2028-02-29T00:00Z
          @daily            | 2026-01-16T00:00Z
          """)
  void aLineIsReadAsCrontabReadsIt(String line, String due) {
    assertThat(next(cron(line, "UTC"), "2026-01-15T09:30:00Z", 1)).containsExactly(due);
  }

  @Test
  void aDayOfTheMonthOrAWeekdayIsEnoughWhenBothAreNamed() {
    assertThat(next(cron("0 0 13 * 5", "UTC"), "2026-02-07T00:00:00Z", 3))
        .containsExactly("2026-02-13T00:00Z", "2026-02-20T00:00Z", "2026-02-27T00:00Z");
  }

  @Test
  void aTimeThatTheClockSkipsIsDueOnceWhenTheGapEnds() {
    assertThat(next(cron("30 2 * * *", "Europe/Berlin"), "2026-03-27T12:00:00Z", 3))
        .containsExactly(
            "2026-03-28T02:30+01:00", "2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
    assertThat(next(cron("*/10 2,3 * * *", "Europe/Berlin"), "2026-03-29T00:50:00Z", 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-29T03:10+02:00");
  }

  @Test
  void aTimeThatTheClockRepeatsIsDueOnceTheFirstTime() {
    assertThat(next(cron("30 2 * * *", "Europe/Berlin"), "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    assertThat(next(cron("30 2 * * *", "Europe/Berlin"), "2026-10-25T01:10:00Z", 1))
        .containsExactly("2026-10-26T02:30+01:00");
  }

  @Test
  void whatRunsEveryHourGoesByTimeThatPasses() {
    assertThat(next(cron("30 * * * *", "Europe/Berlin"), "2026-10-24T23:45:00Z", 3))
        .containsExactly(
            "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", "2026-10-25T03:30+01:00");
    assertThat(next(cron("30 * * * *", "Europe/Berlin"), "2026-03-29T00:45:00Z", 2))
        .containsExactly("2026-03-29T03:30+02:00", "2026-03-29T04:30+02:00");
  }

  @Test
  void aGapOfHalfAnHourEndsWhereTheZoneSaysSo() {
    assertThat(next(cron("15 2 * * *", "Australia/Lord_Howe"), "2026-10-03T12:00:00Z", 1))
        .containsExactly("2026-10-04T02:30+11:00");
  }

  @Test
  void anIntervalIsCountedFromItsStart() {
    assertThat(next(interval(90, "MINUTES", "2026-01-15T08:00", "UTC"), "2026-01-15T09:30:00Z", 2))
        .containsExactly("2026-01-15T11:00Z", "2026-01-15T12:30Z");
    assertThat(next(interval(2, "DAYS", "2026-02-01T08:00", "UTC"), "2026-01-15T00:00:00Z", 2))
        .containsExactly("2026-02-01T08:00Z", "2026-02-03T08:00Z");
    assertThat(next(interval(15, "MINUTES", "", "UTC"), "2026-01-15T09:31:10Z", 1))
        .containsExactly("2026-01-15T09:45Z");
  }

  @Test
  void anIntervalOfDaysKeepsTheTimeOfTheDayAndOneOfHoursDoesNot() {
    String saturday = "2026-03-28T12:00:00Z";
    assertThat(next(interval(1, "DAYS", "2026-03-01T08:00", "Europe/Berlin"), saturday, 2))
        .containsExactly("2026-03-29T08:00+02:00", "2026-03-30T08:00+02:00");
    assertThat(next(interval(24, "HOURS", "2026-03-01T08:00", "Europe/Berlin"), saturday, 2))
        .containsExactly("2026-03-29T09:00+02:00", "2026-03-30T09:00+02:00");
    assertThat(next(interval(1, "DAYS", "2026-03-01T02:30", "Europe/Berlin"), saturday, 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void aDayThatNeverComesIsNeverDue() {
    assertThat(next(cron("0 0 30 2 *", "UTC"), "2026-01-15T09:30:00Z", 5)).isEmpty();
    assertThat(next(cron("* * 31 4,6 *", "Europe/Berlin"), "2026-01-15T09:30:00Z", 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"when\": 7}",
        "[]",
        "null",
        "{\"when\": {\"kind\": \"cron\", \"expression\": \"{{ $vars.cron }}\"}}",
        "{\"zone\": \"Mars/Olympus\"}"
      })
  void aConfigThatDoesNotFitIsNeverDue(String config) {
    assertThat(next(Json.parse(config), "2026-01-15T09:30:00Z", 5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60 9 * * *    | The minute “60”
          0 9 * *       | five fields
          0 9 * * FRY   | FRY
          0 9 * * 5-1   | The weekday “5-1”
          ${7*7} * * * *| The minute “${7*7}”
          {a} {b} * * * | The minute “{a}”
          0 0 31W * *   | W
          """)
  void aLineThatIsNoCronExpressionIsAProblemThatSaysWhy(String line, String why) {
    assertThat(Schedule.TYPE.config().parse(cron(line, "UTC")).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo("/when/expression");
          assertThat(problem.message()).contains(why).endsWith(".");
        });
  }

  @Test
  void aZoneThatDoesNotExistIsAProblemWithASuggestion() {
    assertThat(Schedule.TYPE.config().parse(cron("0 9 * * *", "Europe/Berlln")).problems())
        .extracting(Problem::message)
        .containsExactly("There is no time zone “Europe/Berlln”. Did you mean “Europe/Berlin”?");
  }

  @Test
  void oneTimeStartsOneRun() {
    TriggerType<?, ?> type = Schedule.TYPE;
    JsonNode payload =
        type.normalise()
            .apply(
                new InboundEvent(
                    "",
                    Map.of(),
                    Map.of(),
                    Json.NODES.stringNode("2026-03-29T03:00+02:00[Europe/Berlin]")));

    assertThat(payload)
        .isEqualTo(
            Json.parse(
                """
                {"time": "2026-03-29T03:00:00+02:00", "date": "2026-03-29", "clock": "03:00",
                 "weekday": "SUNDAY", "zone": "Europe/Berlin"}
                """));
    assertThat(fired(type, payload))
        .isInstanceOfSatisfying(
            TriggerResult.Start.class,
            start -> assertThat(start.idempotencyKey()).contains("2026-03-29T03:00:00+02:00"));
  }

  /// An oracle that looks at every minute of a year, in every way a clock can change.
  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"})
  void everyDayHasItsTimeExactlyOnce(String zone) {
    var random = new Random(24);
    for (int i = 0; i < 6; i++) {
      LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
      String line = time.getMinute() + " " + time.getHour() + " * * *";
      ZonedDateTime start = LocalDate.of(2026, 1, 1).atStartOfDay(ZoneId.of(zone));

      List<ZonedDateTime> due =
          TIMETABLE.next(cron(line, zone), start.toInstant().minusSeconds(1), 365);

      assertThat(due.stream().map(ZonedDateTime::toLocalDate))
          .as("seed 24, %s in %s", line, zone)
          .containsExactlyElementsOf(
              start.toLocalDate().datesUntil(start.toLocalDate().plusDays(365)).toList());
    }
  }

  @Test
  @Timeout(60)
  void anyTextIsReadOrRefusedQuickly() {
    var random = new Random(99);
    String alphabet = "0123456789*/-,?LW#@ MONFRIJANabc{}$\\\"\t";
    for (int i = 0; i < 3_000; i++) {
      var line = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        line.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<String> fields = new ArrayList<>();
      for (int field = 0; field < 5 + random.nextInt(2); field++) {
        fields.add(
            List.of("*", "1", "*/7", "L", "1-5", "31", "2,4", "0", "MON#5", "5L", "W", "7-0", "99")
                .get(random.nextInt(13)));
      }
      for (String text : List.of(line.toString(), String.join(" ", fields))) {
        JsonNode config = cron(text, "Europe/Berlin");
        boolean fits = Schedule.TYPE.config().parse(config).problems().isEmpty();
        List<ZonedDateTime> due = TIMETABLE.next(config, Instant.parse("2026-01-15T09:30:00Z"), 5);

        assertThat(fits || due.isEmpty()).as("seed 99, “%s”", text).isTrue();
        for (int k = 1; k < due.size(); k++) {
          assertThat(Duration.between(due.get(k - 1), due.get(k)))
              .as("seed 99, “%s”", text)
              .isPositive();
        }
      }
    }
  }

  private static List<String> next(JsonNode config, String after, int count) {
    return TIMETABLE.next(config, Instant.parse(after), count).stream()
        .map(time -> time.toOffsetDateTime().toString())
        .toList();
  }

  private static <C> TriggerResult fired(TriggerType<C, ?> type, JsonNode payload) {
    return type.fire().apply(type.config().defaults(), payload);
  }

  private static JsonNode cron(String line, String zone) {
    var config = Json.object();
    config.putObject("when").put("kind", "cron").put("expression", line);
    return config.put("zone", zone);
  }

  private static JsonNode interval(int every, String unit, String from, String zone) {
    var config = Json.object();
    config
        .putObject("when")
        .put("kind", "interval")
        .put("every", every)
        .put("unit", unit)
        .put("from", from);
    return config.put("zone", zone);
  }
}
