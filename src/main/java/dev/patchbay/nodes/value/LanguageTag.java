package dev.patchbay.nodes.value;

import dev.patchbay.schema.Readable;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// Reads the tag of a language and country: `de`, `en-GB`, `de-CH`.
final class LanguageTag implements Readable.Reader {
  @Override
  public Optional<String> problem(String text) {
    return locale(text).isPresent()
        ? Optional.empty()
        : Optional.of("This must be the tag of a language, such as de or en-GB.");
  }

  static Optional<Locale> locale(String text) {
    try {
      return Optional.of(
          text.isBlank()
              ? Locale.ENGLISH
              : new Locale.Builder().setLanguageTag(text.strip().replace('_', '-')).build());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
