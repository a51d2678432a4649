package dev.patchbay.nodes.value;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.value.NumberTask.Rounding;
import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What the Number node does with one number. Used by one thread: formats are made once for all.
final class Amounts {
  private final NumberTask task;
  private final Optional<NumberFormat> format;

  Amounts(NumberTask task) {
    this.task = task;
    this.format =
        task instanceof NumberTask.Write write ? Optional.of(format(write)) : Optional.empty();
  }

  Changed changed(JsonNode value, JsonNode item) {
    return switch (task) {
      case NumberTask.Read(var mark) -> read(value, mark);
      case NumberTask.FromMinor(var code, var field) ->
          money(value, code, field, item, Amounts::fromMinor);
      case NumberTask.ToMinor(var code, var field, Rounding rounding) ->
          money(
              value, code, field, item, (number, currency) -> toMinor(number, currency, rounding));
      case NumberTask.Round(int digits, Rounding rounding) ->
          number(value, number -> round(number, digits, rounding));
      case NumberTask.Write _ ->
          number(
              value,
              number -> new Changed.To(Json.NODES.stringNode(format.orElseThrow().format(number))));
    };
  }

  private static Changed read(JsonNode value, NumberTask.DecimalMark mark) {
    if (!value.isString()) {
      return number(value, number -> new Changed.To(value));
    }
    return NumberText.read(value.stringValue(), mark)
        .<Changed>map(number -> new Changed.To(Decimals.node(number)))
        .orElseGet(() -> unreadable(value));
  }

  private static Changed number(JsonNode value, Function<BigDecimal, Changed> change) {
    return Decimals.of(value).map(change).orElseGet(() -> unreadable(value));
  }

  private static Changed money(
      JsonNode value,
      String code,
      String field,
      JsonNode item,
      BiFunction<BigDecimal, Currency, Changed> change) {
    String given =
        field.isBlank() ? code : EachValue.find(item, field).map(c -> c.asString("")).orElse("");
    return CurrencyCode.currency(given)
        .map(currency -> number(value, number -> change.apply(number, currency)))
        .orElseGet(() ->
            Changed.bad(
                ErrorCodes.INPUT_INVALID, "“" + given + "” is no currency with minor units."));
  }

  private static Changed fromMinor(BigDecimal number, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    if (number.stripTrailingZeros().scale() > 0) {
      return Changed.bad(
          ErrorCodes.NUMBER_INEXACT, number + " is not a whole number of minor units.");
    }
    return new Changed.To(Decimals.node(number.setScale(0).movePointLeft(digits).setScale(digits)));
  }

  private static Changed toMinor(BigDecimal number, Currency currency, Rounding rounding) {
    int digits = currency.getDefaultFractionDigits();
    return rounded(
        number,
        digits,
        rounding,
        currency.getCurrencyCode() + " has " + digits + " digits, and " + number + " has more.",
        exact -> exact.movePointRight(digits).setScale(0));
  }

  private static Changed round(BigDecimal number, int digits, Rounding rounding) {
    return rounded(
        number,
        digits,
        rounding,
        number + " has more than " + digits + " digits.",
        Function.identity());
  }

  private static Changed rounded(
      BigDecimal number,
      int digits,
      Rounding rounding,
      String inexact,
      Function<BigDecimal, BigDecimal> then) {
    boolean fits = number.stripTrailingZeros().scale() <= digits;
    return rounding == Rounding.REFUSE && !fits
        ? Changed.bad(ErrorCodes.NUMBER_INEXACT, inexact)
        : new Changed.To(Decimals.node(then.apply(number.setScale(digits, rounding.mode()))));
  }

  private static NumberFormat format(NumberTask.Write write) {
    Locale locale = LanguageTag.locale(write.language()).orElse(Locale.ENGLISH);
    Optional<Currency> currency = CurrencyCode.currency(write.currency());
    NumberFormat format =
        currency.isPresent()
            ? NumberFormat.getCurrencyInstance(locale)
            : NumberFormat.getNumberInstance(locale);
    currency.ifPresent(format::setCurrency);
    format.setMinimumFractionDigits(write.digits());
    format.setMaximumFractionDigits(write.digits());
    format.setGroupingUsed(!write.plain());
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private static Changed unreadable(JsonNode value) {
    return Changed.bad(
        ErrorCodes.NUMBER_UNREADABLE, Decimals.shown(value) + " cannot be read as a number.");
  }
}
