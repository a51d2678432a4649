package dev.patchbay.nodes.data;

import dev.patchbay.schema.Shape;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A value as it takes its place in an order. All orders are total, so sorting is the same
/// everywhere.
sealed interface SortValue extends Comparable<SortValue> {
  record Empty() implements SortValue {}

  record Amount(BigDecimal value) implements SortValue {}

  /// @param folded without accents and capitals, which decide only between equals
  record Text(String folded, String text, boolean numbered) implements SortValue {}

  record Moment(Instant instant) implements SortValue {}

  record Truth(boolean value) implements SortValue {}

  /// Has no place in the order.
  record Unfit(String why) implements SortValue {}

  SortValue EMPTY = new Empty();

  Pattern MARKS = Pattern.compile("\\p{M}+");

  /// `2026-01-14`, `2026-01-14T09:30`, `2026-01-14 09:30:00.5+01:00`
  DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  static SortValue of(JsonNode value, Sort.As as) {
    if (ItemKey.isNothing(value)) {
      return EMPTY;
    }
    return switch (as) {
      case AUTOMATIC -> asItIs(value);
      case NUMBER ->
          value.isNumber()
              ? new Amount(value.decimalValue())
              : fit(value, Decimals.read(value.asString("")).map(Amount::new), "a number");
      case TEXT -> fit(value, scalar(value).map(text -> text(text, false)), "a text");
      case NUMBERED_TEXT -> fit(value, scalar(value).map(text -> text(text, true)), "a text");
      case DATE ->
          fit(value, instant(value).map(Moment::new), "a date or time such as 2026-01-14T09:30Z");
    };
  }

  static Optional<Instant> instant(JsonNode value) {
    if (!value.isString()) {
      return Optional.empty();
    }
    try {
      var parsed =
          ISO.parseBest(
              value.stringValue().strip(),
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return Optional.of(
          switch (parsed) {
            case OffsetDateTime at -> at.toInstant();
            case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
            default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
          });
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static SortValue asItIs(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> new Amount(value.decimalValue());
      case BOOLEAN -> new Truth(value.booleanValue());
      case STRING -> text(value.stringValue(), false);
      case NULL, MISSING -> EMPTY;
      case ARRAY, OBJECT, BINARY, POJO ->
          new Unfit(
              Shape.of(value).words() + ", which has no order; sort by one of its fields instead");
    };
  }

  private static Optional<String> scalar(JsonNode value) {
    return value.isContainer() ? Optional.empty() : Optional.of(value.asString(""));
  }

  private static SortValue fit(JsonNode value, Optional<? extends SortValue> fits, String wanted) {
    return fits.isPresent() ? fits.get() : new Unfit(shown(value) + ", not " + wanted);
  }

  private static String shown(JsonNode value) {
    return value.isString() && value.stringValue().length() <= 40
        ? "“" + value.stringValue() + "”"
        : Shape.of(value).words();
  }

  private static Text text(String text, boolean numbered) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return new Text(ascii ? text.toLowerCase(Locale.ROOT) : folded(text), text, numbered);
  }

  /// Upper case first, because it turns ß into SS.
  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /// Numbers before texts before times before true and false, empty ones last.
  private int rank() {
    return switch (this) {
      case Amount _ -> 0;
      case Text _ -> 1;
      case Moment _ -> 2;
      case Truth _ -> 3;
      case Unfit _ -> 4;
      case Empty _ -> 5;
    };
  }

  @Override
  default int compareTo(SortValue other) {
    if (this instanceof Amount(var a) && other instanceof Amount(var b)) {
      return a.compareTo(b);
    }
    if (this instanceof Text a && other instanceof Text b) {
      int folded =
          a.numbered ? NumberedText.compare(a.folded, b.folded) : a.folded.compareTo(b.folded);
      return folded != 0 ? folded : a.text.compareTo(b.text);
    }
    if (this instanceof Moment(var a) && other instanceof Moment(var b)) {
      return a.compareTo(b);
    }
    if (this instanceof Truth(var a) && other instanceof Truth(var b)) {
      return Boolean.compare(a, b);
    }
    return Integer.compare(rank(), other.rank());
  }
}
