package dev.patchbay.nodes.flow;

import com.google.re2j.Matcher;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.expression.BoundedPattern;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Shape;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// One line of a list of conditions.
///
/// Nothing is converted: the text “5” is not the number 5. A value that is null or missing holds
/// for no operator that needs one, and that is no error; values of kinds that do not go together
/// are.
record Comparison(
    @Label("Value") @Help("What is looked at, usually an expression: {{ $.total }}.") JsonNode left,
    @Label("Is") @Help("How the two values are compared.") Operator operator,
    @Label("Compare with") @Help("Another value or expression; some comparisons need none.")
        JsonNode right,
    @Label("Ignore upper and lower case") @Help("Treat Müller and MÜLLER as the same text.")
        boolean ignoreCase) {
  /// Numbers by value (1 equals 1.0), all else exactly; zero means the same.
  private static final Comparator<JsonNode> SAME =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  enum Operator {
    @Label("equals")
    EQUALS,
    @Label("does not equal")
    NOT_EQUALS,
    @Label("contains")
    CONTAINS,
    @Label("does not contain")
    NOT_CONTAINS,
    @Label("starts with")
    STARTS_WITH,
    @Label("ends with")
    ENDS_WITH,
    @Label("matches the pattern")
    MATCHES,
    @Label("is greater than")
    GREATER,
    @Label("is greater than or equal to")
    GREATER_OR_EQUAL,
    @Label("is less than")
    LESS,
    @Label("is less than or equal to")
    LESS_OR_EQUAL,
    @Label("is empty")
    EMPTY,
    @Label("is not empty")
    NOT_EMPTY,
    @Label("exists")
    EXISTS,
    @Label("does not exist")
    NOT_EXISTS,
    @Label("is true")
    TRUE,
    @Label("is false")
    FALSE
  }

  static boolean same(JsonNode a, JsonNode b) {
    return a.equals(SAME, b);
  }

  Verdict verdict() {
    return switch (operator) {
      case EQUALS -> Verdict.of(equal(left, right));
      case NOT_EQUALS -> Verdict.of(!equal(left, right));
      case CONTAINS -> contains();
      case NOT_CONTAINS -> contains().negated();
      case STARTS_WITH -> texts(String::startsWith);
      case ENDS_WITH -> texts(String::endsWith);
      case MATCHES -> matches();
      case GREATER -> order(sign -> sign > 0);
      case GREATER_OR_EQUAL -> order(sign -> sign >= 0);
      case LESS -> order(sign -> sign < 0);
      case LESS_OR_EQUAL -> order(sign -> sign <= 0);
      case EMPTY -> Verdict.of(isEmpty(left));
      case NOT_EMPTY -> Verdict.of(!isEmpty(left));
      case EXISTS -> Verdict.of(!left.isNull());
      case NOT_EXISTS -> Verdict.of(left.isNull());
      case TRUE -> is(true);
      case FALSE -> is(false);
    };
  }

  private boolean equal(JsonNode a, JsonNode b) {
    return a.isString() && b.isString() ? cased(a).equals(cased(b)) : same(a, b);
  }

  private Verdict contains() {
    return left.isArray()
        ? Verdict.of(StreamSupport.stream(left.spliterator(), false).anyMatch(e -> equal(e, right)))
        : texts(String::contains);
  }

  private Verdict texts(BiPredicate<String, String> test) {
    if (left.isNull()) {
      return Verdict.of(false);
    }
    return left.isString() && right.isString()
        ? Verdict.of(test.test(cased(left), cased(right)))
        : unlike("be asked of text and text");
  }

  private Verdict matches() {
    if (left.isNull()) {
      return Verdict.of(false);
    }
    return left.isString() && right.isString()
        ? matches(left.stringValue(), right.stringValue())
        : unlike("be asked of a text and a pattern");
  }

  private Verdict matches(String text, String pattern) {
    return switch (BoundedPattern.compile(pattern, ignoreCase, BoundedPattern.ONE_TEXT)) {
      case Parsed.Failed<BoundedPattern>(var problems) ->
          Verdict.undecidable(ErrorCodes.CONFIG_INVALID, problems.getFirst().message());
      case Parsed.Ok<BoundedPattern>(var bounded) ->
          bounded
              .search(text, Matcher::find)
              .map(Verdict::of)
              .orElseGet(() ->
                  Verdict.undecidable(
                      ErrorCodes.INPUT_INVALID,
                      "The text of "
                          + text.length()
                          + " characters is too long for this pattern."));
    };
  }

  private Verdict order(IntPredicate test) {
    if (left.isNull() || right.isNull()) {
      return Verdict.of(false);
    }
    if (left.isNumber() && right.isNumber()) {
      return Verdict.of(test.test(left.decimalValue().compareTo(right.decimalValue())));
    }
    return left.isString() && right.isString()
        ? Verdict.of(test.test(cased(left).compareTo(cased(right))))
        : unlike("compare two numbers or two texts");
  }

  private Verdict is(boolean wanted) {
    return left.isNull() || left.isBoolean()
        ? Verdict.of(left.isBoolean() && left.booleanValue() == wanted)
        : Verdict.undecidable(
            ErrorCodes.INPUT_INVALID,
            "“%s” needs true or false, but the value is %s."
                .formatted(words(), Shape.of(left).words()));
  }

  private Verdict unlike(String can) {
    return Verdict.undecidable(
        ErrorCodes.INPUT_INVALID,
        "“%s” can only %s, not %s and %s."
            .formatted(words(), can, Shape.of(left).words(), Shape.of(right).words()));
  }

  private String words() {
    return operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String cased(JsonNode text) {
    return ignoreCase ? text.stringValue().toLowerCase(Locale.ROOT) : text.stringValue();
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isContainer() && value.isEmpty())
        || (value.isString() && value.stringValue().isEmpty());
  }
}
