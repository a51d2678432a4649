package dev.patchbay.ui.shell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Small things the window remembers from one start to the next: the theme, where dividers stand.
/// Losing them is no harm.
public interface Remembered {
  Optional<String> get(String key);

  void put(String key, String value);

  /// Remembers until the program ends.
  static Remembered forNow() {
    Map<String, String> values = new ConcurrentHashMap<>();
    return new Remembered() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
      }

      @Override
      public void put(String key, String value) {
        values.put(key, value);
      }
    };
  }

  default double number(String key, double otherwise) {
    return get(key).flatMap(Remembered::parsed).orElse(otherwise);
  }

  private static Optional<Double> parsed(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
