package dev.patchbay.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  @Test
  void aTimeInTheGapFiresOnceAtTheEndOfTheGap() {
    // 2026-03-29: 02:00 becomes 03:00
    assertThat(next("30 2 * * *", "2026-03-28T12:00:00+01:00", 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void allTimesInTheGapFireTogether() {
    assertThat(next("*/20 1-3 29 3 *", "2026-03-29T01:30:00+01:00", 4))
        .containsExactly(
            "2026-03-29T01:40+01:00",
            "2026-03-29T03:00+02:00",
            "2026-03-29T03:20+02:00",
            "2026-03-29T03:40+02:00");
  }

  @Test
  void aTimeThatOccursTwiceFiresTheFirstTimeOnly() {
    // 2026-10-25: 03:00 becomes 02:00
    assertThat(next("30 2 * * *", "2026-10-24T12:00:00+02:00", 2))
        .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    assertThat(next("30 2 * * *", "2026-10-25T02:30:00+02:00", 1))
        .containsExactly("2026-10-26T02:30+01:00");
    assertThat(next("30 2 * * *", "2026-10-25T02:10:00+01:00", 1))
        .containsExactly("2026-10-26T02:30+01:00");
  }

  /// What names no hour goes by time that passes: nobody misses an hour in spring, and in autumn
  /// the hour that occurs twice has both its starts.
  @Test
  void everyHourIsEveryHourOverAYear() {
    Cron cron = Cron.parse("0 * * * *").orThrow();
    Instant start = Instant.parse("2025-12-31T23:00:00Z");
    List<ZonedDateTime> times = cron.next(start, ZURICH, 8760);

    assertThat(times).isSorted().doesNotHaveDuplicates();
    List<Long> steps =
        java.util.stream.IntStream.range(1, times.size())
            .mapToLong(i -> Duration.between(times.get(i - 1), times.get(i)).toHours())
            .boxed()
            .toList();
    assertThat(steps).containsOnly(1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/5 * * * *|Every 5 minutes",
        "* * * * *|Every minute",
        "0 * * * *|Every hour, on the hour",
        "15 */2 * * *|Every 2 hours at minute 15",
        "0 8 * * *|At 08:00, every day",
        "30 8,17 * * *|At 08:30 and 17:30, every day",
        "30 8 * * 1-5|At 08:30, Monday to Friday",
        "*/10 9-17 * * MON-FRI|Every 10 minutes from 09:00 to 17:59, Monday to Friday",
        "0 9 * * 6,0|At 09:00, on Saturday and Sunday",
        "0 0 1 * *|At 00:00, on the 1st of the month",
        "0 6 1,15 1 *|At 06:00, on the 1st and 15th of January",
        "0 6 13 * 5|At 06:00, on the 13th of the month and also on Friday",
        "0 6 * 3-5 *|At 06:00, every day, in March to May",
        "23 0-20/2 * * *|At minute 23 of the hours 0 to 20 in steps of 2, every day",
      })
  void itsWordsSayWhatItDoes(String cron, String words) {
    assertThat(Cron.parse(cron).orThrow().words()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 L * *", "0 9 * * 5L", "0 9 * * 1#2", "@daily", "*/30 * * * * *"})
  void rarePatternsAreKnownButNotPutIntoWords(String cron) {
    assertThat(Cron.parse(cron).orThrow().words()).isEmpty();
    assertThat(next(cron, "2026-01-01T00:00:00Z", 2)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "61 * * * *",
        "* * * * * * *",
        "a b c d e",
        "0 0 * * MONDAYS",
        "5-1 * * * *"
      })
  void whatIsNoScheduleIsRefusedWithOneSentence(String text) {
    assertThat(Cron.parse(text).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("schedule.cron");
          assertThat(problem.message()).endsWith(".").hasSizeLessThan(200);
        });
  }

  @Test
  @Timeout(5)
  void aDayThatNeverComesHasNoNextTime() {
    assertThat(next("0 0 30 2 *", "2026-01-01T00:00:00Z", 5)).isEmpty();
    assertThat(next("0 0 29 2 *", "2026-01-01T00:00:00Z", 1))
        .containsExactly("2028-02-29T00:00+01:00");
  }

  private static List<String> next(String cron, String after, int count) {
    return Cron.parse(cron)
        .orThrow()
        .next(ZonedDateTime.parse(after).toInstant(), ZURICH, count)
        .stream()
        .map(time -> time.toOffsetDateTime().toString())
        .toList();
  }
}
