package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Readable;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.ZoneName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads, changes and writes dates and times.
///
/// A local time that the clock skips in spring is moved on by the length of the gap, one that it
/// repeats in autumn is the first of the two. Days and longer units follow the calendar, hours and
/// shorter ones time that passes.
public final class DateTime {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface From {}

  @JsonTypeName("iso")
  @Label("ISO 8601")
  @Help("A text such as 2026-01-31, 2026-01-31 08:00 or 2026-01-31T08:00:00Z.")
  record IsoText() implements From {}

  @JsonTypeName("patterns")
  @Label("Own patterns")
  @Help("A text in one of several forms, of which the first that fits counts.")
  record Patterns(
      @NotEmpty @Help("For example dd.MM.yyyy HH:mm, d/M/yy or EEE, d MMM yyyy.")
          List<@NotBlank @Readable(by = Pictures.class) String> patterns,
      @Readable(by = LanguageTag.class) @Help("Of the names of months and days: de, en-GB.")
          String language)
      implements From {
    public Patterns {
      patterns = List.copyOf(patterns);
    }
  }

  @JsonTypeName("epoch")
  @Label("Unix time")
  @Help("A number that counts from the beginning of 1970.")
  record Epoch(@Help("What it counts.") Count count) implements From, To {}

  enum Count {
    SECONDS,
    MILLISECONDS
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Change {}

  @JsonTypeName("none")
  @Label("Nothing")
  @Help("Only writes the time in another form or zone.")
  record None() implements Change {}

  @JsonTypeName("shift")
  @Label("Add or subtract")
  @Help("Moves the time on, or back with an amount below zero.")
  record Shift(
      @Min(-1_000_000) @Max(1_000_000) @Help("How much, such as 14, or -1 for the one before.")
          long amount,
      @Help("What the amount counts. A month after the 31st of January is the end of February.")
          Unit unit)
      implements Change {}

  @JsonTypeName("edge")
  @Label("Start or end of")
  @Help("The first or last moment of the day, week or so in which the time lies.")
  record Edge(
      @Help("Start, or end, which is the last millisecond.") Side side,
      @Label("Of the") @Help("Weeks begin on Monday.") Unit unit)
      implements Change {}

  @JsonTypeName("difference")
  @Label("Difference")
  @Help("How long it is until another time, as a whole number, below zero if that is earlier.")
  record Difference(
      @Label("Until") @Help("The other time, read in the same way, such as {{ $now() }}.")
          JsonNode other,
      @Label("Or until the field") @Help("The item's field that holds the other time.")
          String otherField,
      @Help("What is counted; parts of it do not count.") Unit unit)
      implements Change {}

  enum Side {
    START,
    END
  }

  enum Unit {
    SECONDS,
    MINUTES,
    HOURS,
    DAYS,
    WEEKS,
    MONTHS,
    QUARTERS,
    YEARS
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface To {}

  @JsonTypeName("iso")
  @Label("ISO 8601 with offset")
  @Help("Such as 2026-01-31T08:00:00+01:00.")
  record Iso() implements To {}

  @JsonTypeName("date")
  @Label("Date")
  @Help("Such as 2026-01-31.")
  record Day() implements To {}

  @JsonTypeName("local")
  @Label("Date and time without offset")
  @Help("Such as 2026-01-31T08:00:00.")
  record Local() implements To {}

  @JsonTypeName("pattern")
  @Label("Own pattern")
  @Help("Any form, with the names of months and days in any language.")
  record Written(
      @NotBlank @Readable(by = Pictures.class) @Help("For example EEEE, d. MMMM yyyy.")
          String pattern,
      @Readable(by = LanguageTag.class) @Help("Of the names of months and days: de, en-GB.")
          String language)
      implements To {}

  record Config(
      @Label("Value or items")
          @Help("One time, a list of times, or objects that hold one: {{ $ }} is the input.")
          JsonNode items,
      @Help("The items' field that holds the time, such as createdAt; empty for plain times.")
          String field,
      @Label("Result into") @Help("The field for the result; the same field if left empty.")
          String into,
      @Label("Written as") @Help("The form in which the times come.") From from,
      @Readable(by = ZoneName.class)
          @Format("time-zone")
          @Label("Time zone")
          @Help(
              "Whose clock is meant by times without an offset, and in which days begin. A time"
                  + " that it skips moves on by the gap, one that it repeats is the first.")
          String zone,
      @Label("Do") @Help("What is done with the time.") Change change,
      @Label("Write as") @Help("The form of the result; a difference is always a number.") To to,
      @Readable(by = ZoneName.class)
          @Format("time-zone")
          @Label("In the time zone")
          @Help("Whose clock the result shows; the zone above if left empty.")
          String toZone,
      @Label("If a time cannot be read") @Help("Such as the 30th of February.") IfBad ifBad) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [{"order": "A-1", "ordered": "30.01.2026 18:05"}, {"order": "A-2"}],
            "field": "ordered",
            "into": "due",
            "from": {"kind": "patterns", "patterns": ["dd.MM.yyyy HH:mm"]},
            "zone": "Europe/Berlin",
            "change": {"kind": "shift", "amount": 1, "unit": "MONTHS"}
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.date",
              "Date and time",
              "mdi2c-calendar-clock",
              Category.DATA,
              "Reads, changes and writes dates and times.",
              "Works on one time, a list of them, or a field of every item: for example reads"
                  + " `30.01.2026 18:05` with the pattern dd.MM.yyyy HH:mm in Europe/Berlin, adds a"
                  + " month and writes it as ISO 8601. Days follow the calendar, hours the time"
                  + " that passes, so clock changes are counted right.",
              List.of(
                  "Date & Time",
                  "moment",
                  "String to Date&Time",
                  "Date&Time Shift",
                  "Date&Time Difference",
                  "timestamp",
                  "time zone",
                  "format date",
                  "calendar")),
          Schema.of(
              Config.class,
              new Config(
                  Json.NODES.stringNode("{{ $ }}"),
                  "",
                  "",
                  new IsoText(),
                  "UTC",
                  new None(),
                  new Iso(),
                  "",
                  IfBad.FAIL)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse(
              """
              [
                {"order": "A-1", "ordered": "30.01.2026 18:05", "due": "2026-02-28T18:05:00+01:00"},
                {"order": "A-2"}
              ]
              """),
          Set.of(ErrorCodes.CONFIG_INVALID, ErrorCodes.INPUT_INVALID, ErrorCodes.DATE_UNREADABLE),
          EachValue::handles,
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) DateTime::run);

  private DateTime() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return Moments.of(config)
        .<ActionResult>map(moments ->
            new EachValue(config.items(), config.field(), config.into(), config.ifBad())
                .with(moments::changed))
        .orElseGet(() ->
            ActionResult.fatal(
                ErrorCodes.CONFIG_INVALID, "A time zone, language or pattern is not known."));
  }
}
