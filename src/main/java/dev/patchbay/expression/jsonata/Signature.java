package dev.patchbay.expression.jsonata;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What a function takes, in JSONata's notation: `<s-nn?:s>` is a text (else the context), a
/// number, and perhaps another. `a` wraps a single value in a list.
record Signature(List<Param> params) {
  private static final int MAX_PARAMS = 20;
  private static final int MAX_ARGUMENTS = 100;

  /// Anything goes.
  static final Signature NONE = new Signature(List.of());

  /// `types` holds one letter for each type: s n b l(null) o a f x(any) j(any JSON). `element` is
  /// the letter of the elements of a list, or a space.
  record Param(String types, char element, boolean optional, boolean context, boolean many) {
    boolean accepts(char type) {
      return switch (types) {
        case "x", "a" -> true;
        case "j" -> type != 'f';
        default -> type == 'm' || types.indexOf(type) >= 0;
      };
    }

    boolean isList() {
      return types.equals("a");
    }
  }

  static Signature parse(String text) {
    return parse(text, 0);
  }

  static Signature parse(String text, int at) {
    var params = new ArrayList<Param>();
    for (int i = 1; i < text.length() && text.charAt(i) != ':' && text.charAt(i) != '>'; ) {
      String types = text.substring(i, i + 1);
      i++;
      if (types.equals("(")) {
        int end = text.indexOf(')', i);
        if (end < 0) {
          throw Failure.syntax(at, "The signature of the function lacks a )");
        }
        types = text.substring(i, end);
        i = end + 1;
      }
      char element = ' ';
      if (i < text.length() && text.charAt(i) == '<') {
        element = text.charAt(Math.min(i + 1, text.length() - 1));
        i = closing(text, i) + 1;
      }
      boolean optional = false;
      boolean context = false;
      boolean many = false;
      for (; i < text.length() && "-?+".indexOf(text.charAt(i)) >= 0; i++) {
        optional |= text.charAt(i) == '?';
        context |= text.charAt(i) == '-';
        many |= text.charAt(i) == '+';
      }
      if (!types.chars().allMatch(c -> "snbloafxj".indexOf(c) >= 0)
          || params.size() == MAX_PARAMS) {
        throw Failure.syntax(at, "The signature of the function is not understood");
      }
      params.add(new Param(types, types.equals("a") ? element : ' ', optional, context, many));
    }
    return new Signature(List.copyOf(params));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }

  /// How many arguments a caller with spare ones should pass.
  int arity() {
    int required = 0;
    for (Param param : params) {
      required += param.optional() ? 0 : 1;
    }
    return required;
  }

  /// The arguments put in their places, or why they do not fit.
  List<JsonNode> fit(String function, List<JsonNode> arguments, JsonNode context, Meter meter) {
    if (this.equals(NONE)) {
      return arguments;
    }
    if (arguments.size() > MAX_ARGUMENTS) {
      throw Failure.failed("$" + function + " is given too many arguments");
    }
    var counts = new int[params.size()];
    if (!match(0, 0, arguments, counts, meter)) {
      throw mismatch(function, arguments);
    }
    var fitted = new ArrayList<JsonNode>(params.size());
    int next = 0;
    for (int p = 0; p < counts.length; p++) {
      Param param = params.get(p);
      if (counts[p] == 0) {
        fitted.add(
            param.context() ? fromContext(function, param, context) : MissingNode.getInstance());
      }
      for (int k = 0; k < counts[p]; k++, next++) {
        fitted.add(
            param.isList()
                ? list(function, param, arguments.get(next), next + 1)
                : arguments.get(next));
      }
    }
    return fitted;
  }

  /// Greedy with going back, as the regular expression that the reference builds from a signature.
  private boolean match(int p, int a, List<JsonNode> arguments, int[] counts, Meter meter) {
    meter.step();
    if (p == counts.length) {
      return a == arguments.size();
    }
    Param param = params.get(p);
    if (a < arguments.size() && param.accepts(Values.letter(arguments.get(a)))) {
      counts[p]++;
      if ((param.many() && match(p, a + 1, arguments, counts, meter))
          || match(p + 1, a + 1, arguments, counts, meter)) {
        return true;
      }
      counts[p]--;
    }
    boolean skippable = counts[p] == 0 && (param.optional() || param.context());
    return skippable && match(p + 1, a, arguments, counts, meter);
  }

  private static JsonNode fromContext(String function, Param param, JsonNode context) {
    JsonNode value = Values.unwrap(context);
    if (!param.accepts(Values.letter(value))) {
      throw Failure.failed("$" + function + " cannot work on the context, which has another type");
    }
    return value;
  }

  private static JsonNode list(String function, Param param, JsonNode argument, int number) {
    if (argument.isMissingNode()) {
      return argument;
    }
    if (!argument.isArray()) {
      requireElement(function, param, argument, number);
      return Items.plain(List.of(argument));
    }
    for (int i = 0; i < argument.size(); i++) {
      requireElement(function, param, argument.get(i), number);
    }
    return argument;
  }

  private static void requireElement(String function, Param param, JsonNode element, int number) {
    if (param.element() != ' ' && Values.letter(element) != param.element()) {
      throw Failure.failed(
          "Argument %d of $%s must be a list of %s only"
              .formatted(number, function, Values.plural(param.element())));
    }
  }

  private Failure mismatch(String function, List<JsonNode> arguments) {
    for (int i = 0; i < Math.min(arguments.size(), params.size()); i++) {
      char type = Values.letter(arguments.get(i));
      if (!params.get(i).accepts(type)) {
        return Failure.failed(
            "Argument %d of $%s does not fit: it is %s"
                .formatted(i + 1, function, Values.described(type)));
      }
    }
    return Failure.failed("$" + function + " is given too many or too few arguments");
  }
}
