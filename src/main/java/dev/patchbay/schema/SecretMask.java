package dev.patchbay.schema;

/// What stands for a secret that is set: dots, always as many, so that not even its length shows.
///
/// A form is given the mask, shows it and hands it back unchanged when nobody typed another secret;
/// whoever stores what a form holds keeps the secret it has where it finds the mask. As a value the
/// mask is refused: a draft may contain it, a record that is read with [Schema#parse] may not.
public final class SecretMask {
  public static final String TEXT = "••••••••";

  private SecretMask() {}

  /// Whether a text consists of nothing but dots, however many were copied.
  public static boolean isMask(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '•');
  }
}
