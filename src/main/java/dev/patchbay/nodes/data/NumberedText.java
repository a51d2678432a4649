package dev.patchbay.nodes.data;

/// Compares texts so that the numbers in them count: `item 2` comes before `item 10`.
final class NumberedText {
  private NumberedText() {}

  static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int byNumber = compareDigits(a, i, endA, b, j, endB);
        if (byNumber != 0) {
          return byNumber;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  /// Without leading zeros the longer number is the larger one.
  private static int compareDigits(String a, int i, int endA, String b, int j, int endB) {
    int fromA = afterZeros(a, i, endA);
    int fromB = afterZeros(b, j, endB);
    int byLength = Integer.compare(endA - fromA, endB - fromB);
    for (int k = 0; byLength == 0 && fromA + k < endA; k++) {
      int byDigit = Character.compare(a.charAt(fromA + k), b.charAt(fromB + k));
      if (byDigit != 0) {
        return byDigit;
      }
    }
    return byLength;
  }

  private static int afterZeros(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
