package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import tools.jackson.databind.JsonNode;

/// What is done with a time.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface ChangeTime {
  @JsonTypeName("none")
  @Label("Nothing")
  @Help("Only writes the time in another form or zone.")
  record None() implements ChangeTime {}

  @JsonTypeName("shift")
  @Label("Add or subtract")
  @Help("Moves the time on, or back with an amount below zero.")
  record Shift(
      @Min(-1_000_000) @Max(1_000_000) @Help("How much, such as 14, or -1 for the one before.")
          long amount,
      @Help("What the amount counts. A month after the 31st of January is the end of February.")
          Unit unit)
      implements ChangeTime {}

  @JsonTypeName("edge")
  @Label("Start or end of")
  @Help("The first or last moment of the day, week or so in which the time lies.")
  record Edge(
      @Help("Start, or end, which is the last millisecond.") Side side,
      @Label("Of the") @Help("Weeks begin on Monday.") Unit unit)
      implements ChangeTime {}

  @JsonTypeName("difference")
  @Label("Difference")
  @Help("How long it is until another time, as a whole number, below zero if that is earlier.")
  record Difference(
      @Label("Until") @Help("The other time, read in the same way, such as {{ $now() }}.")
          JsonNode other,
      @Label("Or until the field") @Help("The item's field that holds the other time.")
          String otherField,
      @Help("What is counted; parts of it do not count.") Unit unit)
      implements ChangeTime {}

  enum Side {
    START,
    END
  }

  enum Unit {
    SECONDS(ChronoUnit.SECONDS),
    MINUTES(ChronoUnit.MINUTES),
    HOURS(ChronoUnit.HOURS),
    DAYS(ChronoUnit.DAYS),
    WEEKS(ChronoUnit.WEEKS),
    MONTHS(ChronoUnit.MONTHS),
    QUARTERS(IsoFields.QUARTER_YEARS),
    YEARS(ChronoUnit.YEARS);

    private final TemporalUnit temporal;

    Unit(TemporalUnit temporal) {
      this.temporal = temporal;
    }

    TemporalUnit temporal() {
      return temporal;
    }
  }
}
