package dev.patchbay.nodes.value;

import dev.patchbay.schema.Readable;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Reads a currency of ISO 4217 that has minor units: `EUR` has 2 digits, `JPY` 0, `KWD` 3.
final class CurrencyCode implements Readable.Reader {
  @Override
  public Optional<String> problem(String text) {
    return currency(text).isPresent()
        ? Optional.empty()
        : Optional.of("This must be a currency of ISO 4217, such as EUR, JPY or KWD.");
  }

  /// Letter case does not matter; precious metals and the like have no minor units.
  static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)))
          .filter(currency -> currency.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
