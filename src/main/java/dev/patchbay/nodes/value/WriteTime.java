package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Readable;
import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The form in which times are written.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface WriteTime {
  @JsonTypeName("iso")
  @Label("ISO 8601 with offset")
  @Help("Such as 2026-01-31T08:00:00+01:00.")
  record Iso() implements WriteTime {}

  @JsonTypeName("date")
  @Label("Date")
  @Help("Such as 2026-01-31.")
  record Day() implements WriteTime {}

  @JsonTypeName("local")
  @Label("Date and time without offset")
  @Help("Such as 2026-01-31T08:00:00.")
  record Local() implements WriteTime {}

  @JsonTypeName("pattern")
  @Label("Own pattern")
  @Help("Any form, with the names of months and days in any language.")
  record Pattern(
      @NotBlank @Readable(by = Pictures.class) @Help("For example EEEE, d. MMMM yyyy.")
          String pattern,
      @Readable(by = LanguageTag.class) @Help("Of the names of months and days: de, en-GB.")
          String language)
      implements WriteTime {}

  @JsonTypeName("epoch")
  @Label("Unix time")
  @Help("A number that counts from the beginning of 1970.")
  record Epoch(@Help("What it counts.") ReadTime.Count count) implements WriteTime {}

  /// Writes times as the clock of the zone shows them; nothing when a pattern or language is not
  /// known.
  default Optional<Function<ZonedDateTime, JsonNode>> in(ZoneId zone) {
    return switch (this) {
      case Iso _ -> text(DateTimeFormatter.ISO_OFFSET_DATE_TIME, zone);
      case Day _ -> text(DateTimeFormatter.ISO_LOCAL_DATE, zone);
      case Local _ -> text(DateTimeFormatter.ISO_LOCAL_DATE_TIME, zone);
      case Pattern(var pattern, var language) ->
          LanguageTag.locale(language)
              .flatMap(locale -> Pictures.formatter(pattern, locale))
              .flatMap(formatter -> text(formatter, zone));
      case Epoch(var count) ->
          Optional.of(time ->
              Decimals.node(
                  switch (count) {
                    case SECONDS -> time.toEpochSecond();
                    case MILLISECONDS -> time.toInstant().toEpochMilli();
                  }));
    };
  }

  private static Optional<Function<ZonedDateTime, JsonNode>> text(
      DateTimeFormatter formatter, ZoneId zone) {
    return Optional.of(
        time -> Json.NODES.stringNode(formatter.format(time.withZoneSameInstant(zone))));
  }
}
