package dev.patchbay.nodes.value;

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
  record Config(
      @Label("Value or items")
          @Help("One time, a list of times, or objects that hold one: {{ $ }} is the input.")
          JsonNode items,
      @Help("The items' field that holds the time, such as createdAt; empty for plain times.")
          String field,
      @Label("Result into") @Help("The field for the result; the same field if left empty.")
          String into,
      @Label("Written as") @Help("The form in which the times come.") ReadTime from,
      @Readable(by = ZoneName.class)
          @Format("time-zone")
          @Label("Time zone")
          @Help(
              "Whose clock is meant by times without an offset, and in which days begin. A time"
                  + " that it skips moves on by the gap, one that it repeats is the first.")
          String zone,
      @Label("Do") @Help("What is done with the time.") ChangeTime change,
      @Label("Write as") @Help("The form of the result; a difference is always a number.")
          WriteTime to,
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
                  new ReadTime.Iso(),
                  "UTC",
                  new ChangeTime.None(),
                  new WriteTime.Iso(),
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
