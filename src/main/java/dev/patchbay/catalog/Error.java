package dev.patchbay.catalog;

/// One failure: a code of [ErrorCodes] and a sentence about this very case, without secrets. A
/// sentence that quotes a long value loses its middle, so that what is wrong can still be read.
public record Error(String code, String message) {
  private static final int LONGEST = 1_000;
  private static final int END = 300;

  public Error {
    if (message.length() > LONGEST) {
      int head = whole(message, LONGEST - END - 4);
      int tail = whole(message, message.length() - END);
      message = message.substring(0, head) + " … " + message.substring(tail);
    }
  }

  public static Error of(ErrorCode code, String message) {
    return new Error(code.code(), message);
  }

  /// The index, or the one after it where it would part a surrogate pair.
  private static int whole(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1))
        ? index + 1
        : index;
  }
}
