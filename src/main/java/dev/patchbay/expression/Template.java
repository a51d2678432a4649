package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.expression.jsonata.Lexer;
import dev.patchbay.expression.jsonata.Program;
import dev.patchbay.expression.jsonata.Token;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;

/// A text with expressions in `{{ … }}`. `\{{` stands for two plain braces.
///
/// Where an expression ends is found by reading it: `}}` inside a string, a comment, a regular
/// expression or an object ends nothing.
public final class Template {
  private static final String OPEN = "{{";

  /// A piece of a template.
  public sealed interface Part {
    /// Plain text, with escapes already replaced.
    record Text(String text) implements Part {}

    /// An expression. `start` and `end` are the place of `source` in the template, braces excluded.
    record Code(String source, int start, int end) implements Part {}
  }

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /// Whether parsing is worth it: false for nearly every text of a configuration.
  public static boolean mayContainCode(String text) {
    return text.contains(OPEN);
  }

  /// Fails with [Codes#SYNTAX] and the place of each expression that is wrong.
  public static Parsed<Template> parse(String text) {
    var parts = new ArrayList<Part>();
    var problems = new ArrayList<Problem>();
    var plain = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      int open = text.indexOf(OPEN, position);
      if (open < 0) {
        break;
      }
      if (open > position && text.charAt(open - 1) == '\\') {
        plain.append(text, position, open - 1).append(OPEN);
        position = open + OPEN.length();
        continue;
      }
      plain.append(text, position, open);
      addText(plain, parts);
      int start = open + OPEN.length();
      try {
        int end = end(text, start);
        parts.add(new Part.Code(text.substring(start, end), start, end));
        position = end + OPEN.length();
      } catch (Failure failure) {
        problems.add(Codes.problem(failure, 0));
        return new Parsed.Failed<>(problems);
      }
      check((Part.Code) parts.getLast(), problems);
    }
    plain.append(text, position, text.length());
    addText(plain, parts);
    return problems.isEmpty()
        ? new Parsed.Ok<>(new Template(parts))
        : new Parsed.Failed<>(problems);
  }

  private static void addText(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Part.Text(plain.toString()));
      plain.setLength(0);
    }
  }

  private static void check(Part.Code code, List<Problem> problems) {
    try {
      Program.parse(code.source());
    } catch (Failure failure) {
      problems.add(Codes.problem(failure, code.start()));
    }
  }

  private static int end(String text, int start) {
    var lexer = new Lexer(text, start);
    int depth = 0;
    while (true) {
      Token token = lexer.next();
      if (token.kind() == Token.Kind.END) {
        throw Failure.syntax(start - OPEN.length(), "The {{ is not closed with }}");
      }
      if (token.is("{")) {
        depth++;
      } else if (token.is("}") && depth > 0) {
        depth--;
      } else if (token.is("}")) {
        if (!text.startsWith("}", token.end())) {
          throw Failure.syntax(token.start(), "A single } closes nothing here");
        }
        return token.start();
      }
    }
  }

  public List<Part> parts() {
    return parts;
  }

  /// Whether it is one expression and nothing else: then its value keeps its type.
  public boolean isWhole() {
    return parts.size() == 1 && parts.getFirst() instanceof Part.Code;
  }
}
