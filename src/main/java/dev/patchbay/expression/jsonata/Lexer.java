package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Token.Kind;
import java.util.Set;

/// Cuts a text into [Token]s, one at a time, so that a template can stop where its expression ends.
///
/// A `/` starts a regular expression where an operand is expected and divides elsewhere; the same
/// rule tells the wildcard `*` and the parent `%` from arithmetic, and a field called `and` from the
/// operator.
public final class Lexer {
  private static final String WHITE = " \t\n\r";
  private static final String OPERATOR_CHARACTERS = ".[]{}(),@#;:?+-*/%|=<>^&!~";
  private static final Set<String> PAIRS =
      Set.of("..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??");
  private static final Set<String> WORDS = Set.of("and", "or", "in");
  private static final Set<String> VALUES = Set.of("true", "false", "null");
  private static final Set<String> AMBIGUOUS = Set.of("*", "**", "%", "?");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  private final String text;
  private int position;
  private boolean operandExpected = true;

  public Lexer(String text, int from) {
    this.text = text;
    this.position = from;
  }

  /// Goes on reading elsewhere, with an operator next.
  void seek(int place) {
    position = place;
    operandExpected = false;
  }

  /// The next token, at the end of the text one of kind [Kind#END] for ever.
  ///
  /// @throws Failure when the text is no JSONata
  public Token next() {
    skipBlank();
    if (position >= text.length()) {
      return new Token(Kind.END, "", text.length(), text.length());
    }
    int start = position;
    char c = text.charAt(start);
    Token token;
    if (c == '"' || c == '\'') {
      token = string(start, c);
    } else if (c == '`') {
      token = quotedName(start);
    } else if (c == '/' && operandExpected) {
      token = regex(start);
    } else if (isOperator(c)) {
      token = operator(start);
    } else if (c >= '0' && c <= '9') {
      token = number(start);
    } else {
      token = word(start);
    }
    position = token.end();
    operandExpected = expectsOperandAfter(token);
    return token;
  }

  private boolean expectsOperandAfter(Token token) {
    if (token.kind() != Kind.OPERATOR || CLOSING.contains(token.text())) {
      return false;
    }
    return !(operandExpected && AMBIGUOUS.contains(token.text()));
  }

  private void skipBlank() {
    while (position < text.length()) {
      if (WHITE.indexOf(text.charAt(position)) >= 0) {
        position++;
      } else if (text.startsWith("/*", position)) {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
          throw Failure.syntax(position, "The comment is not closed with */");
        }
        position = end + 2;
      } else {
        return;
      }
    }
  }

  private Token string(int start, char quote) {
    var value = new StringBuilder();
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return new Token(Kind.STRING, value.toString(), start, i + 1);
      }
      if (c != '\\') {
        value.append(c);
        continue;
      }
      char escaped = ++i < text.length() ? text.charAt(i) : ' ';
      switch (escaped) {
        case '"', '\\', '/' -> value.append(escaped);
        case '\'' -> value.append('\'');
        case 'b' -> value.append('\b');
        case 'f' -> value.append('\f');
        case 'n' -> value.append('\n');
        case 'r' -> value.append('\r');
        case 't' -> value.append('\t');
        case 'u' -> {
          value.append(unicode(i));
          i += 4;
        }
        default -> throw Failure.syntax(i - 1, "This escape is not known in a string");
      }
    }
    throw Failure.syntax(start, "The string is not closed");
  }

  private char unicode(int u) {
    int code = 0;
    for (int i = u + 1; i <= u + 4; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw Failure.syntax(u - 1, "\\u is followed by four hexadecimal digits");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private Token quotedName(int start) {
    int end = text.indexOf('`', start + 1);
    if (end < 0) {
      throw Failure.syntax(start, "The name is not closed with a backtick");
    }
    return new Token(Kind.QUOTED_NAME, text.substring(start + 1, end), start, end + 1);
  }

  /// Slashes inside brackets belong to the pattern, as in the reference implementation.
  private Token regex(int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '/' -> {
          if (depth == 0) {
            int end = i + 1;
            while (end < text.length() && "im".indexOf(text.charAt(end)) >= 0) {
              end++;
            }
            return new Token(Kind.REGEX, text.substring(start, end), start, end);
          }
        }
        default -> {}
      }
    }
    throw Failure.syntax(start, "The regular expression is not closed with /");
  }

  private Token operator(int start) {
    if (start + 1 < text.length() && PAIRS.contains(text.substring(start, start + 2))) {
      return new Token(Kind.OPERATOR, text.substring(start, start + 2), start, start + 2);
    }
    return new Token(Kind.OPERATOR, text.substring(start, start + 1), start, start + 1);
  }

  private Token number(int start) {
    int i = text.charAt(start) == '0' ? start + 1 : digits(start);
    if (i + 1 < text.length() && text.charAt(i) == '.' && isDigit(i + 1)) {
      i = digits(i + 1);
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int sign = i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
      if (isDigit(i + 1 + sign)) {
        i = digits(i + 1 + sign);
      }
    }
    return new Token(Kind.NUMBER, text.substring(start, i), start, i);
  }

  private int digits(int from) {
    int i = from;
    while (isDigit(i)) {
      i++;
    }
    return i;
  }

  private boolean isDigit(int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private Token word(int start) {
    int end = start;
    while (end < text.length() && !isOperator(text.charAt(end)) && !isWhite(text.charAt(end))) {
      end++;
    }
    if (text.charAt(start) == '$') {
      return new Token(Kind.VARIABLE, text.substring(start + 1, end), start, end);
    }
    String word = text.substring(start, end);
    if (VALUES.contains(word)) {
      return new Token(Kind.VALUE, word, start, end);
    }
    Kind kind = WORDS.contains(word) && !operandExpected ? Kind.OPERATOR : Kind.NAME;
    return new Token(kind, word, start, end);
  }

  private static boolean isWhite(char c) {
    return WHITE.indexOf(c) >= 0;
  }

  private static boolean isOperator(char c) {
    return OPERATOR_CHARACTERS.indexOf(c) >= 0;
  }

  /// Whether a name can be written in a path as it is, without backticks.
  public static boolean isPlainName(String name) {
    if (name.isEmpty() || VALUES.contains(name) || WORDS.contains(name)) {
      return false;
    }
    return name.chars()
            .allMatch(c -> c == '_' || c < 128 ? Character.isLetterOrDigit(c) || c == '_' : Character.isLetter(c))
        && !Character.isDigit(name.charAt(0));
  }
}
