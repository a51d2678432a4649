package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Pair;
import dev.patchbay.expression.jsonata.Expr.Term;
import dev.patchbay.expression.jsonata.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// Top-down operator precedence (Pratt 1973), with the binding powers of the reference
/// implementation. What the brackets of a path mean is decided in [Paths].
final class Parser {
  static final int MAX_LENGTH = 100_000;
  static final int MAX_NESTING = 200;

  /// Operators in a row at one level: `a & b & c …` becomes a tree as deep as the chain is long.
  static final int MAX_CHAIN = 1_000;

  private static final Set<String> FUNCTION_WORDS = Set.of("function", "λ");

  private final String source;
  private final Lexer lexer;
  private Token token;
  private int nesting;

  private Parser(String source) {
    this.source = source;
    this.lexer = new Lexer(source, 0);
    this.token = lexer.next();
  }

  /// @throws Failure when the source is no JSONata or too large
  static Expr parse(String source) {
    if (source.length() > MAX_LENGTH) {
      throw Failure.syntax(
          0, "The expression is longer than " + MAX_LENGTH + " characters; split it");
    }
    var parser = new Parser(source);
    if (parser.token.kind() == Kind.END) {
      throw Failure.syntax(0, "The expression is empty");
    }
    Expr expr = parser.expression(0);
    if (parser.token.kind() != Kind.END) {
      throw parser.unexpected();
    }
    return expr;
  }

  private Expr expression(int power) {
    if (++nesting > MAX_NESTING) {
      throw Failure.syntax(
          token.start(), "The expression is nested more than " + MAX_NESTING + " levels deep");
    }
    Expr left = prefix(take());
    int chain = 0;
    while (token.kind() == Kind.OPERATOR && power < Precedence.of(token.text())) {
      if (++chain > MAX_CHAIN) {
        throw Failure.syntax(token.start(), "More than " + MAX_CHAIN + " operators in a row");
      }
      left = infix(left, take());
    }
    nesting--;
    return left;
  }

  private Expr prefix(Token t) {
    return switch (t.kind()) {
      case STRING -> literal(StringNode.valueOf(t.text()), t);
      case NUMBER -> literal(Numbers.literal(t), t);
      case VALUE -> literal(value(t.text()), t);
      case NAME, QUOTED_NAME -> Paths.single(new Expr.Name(t.text(), t.start(), t.end()));
      case VARIABLE -> new Expr.Variable(t.text(), t.start(), t.end());
      case REGEX -> new Expr.Regex(Regexes.compile(t), t.start());
      case OPERATOR -> prefixOperator(t);
      case END -> throw Failure.syntax(t.start(), "The expression ends too early");
    };
  }

  private static Expr literal(JsonNode value, Token t) {
    return new Expr.Literal(value, t.start(), t.end());
  }

  private static JsonNode value(String word) {
    return word.equals("null") ? NullNode.getInstance() : BooleanNode.valueOf(word.equals("true"));
  }

  private Expr prefixOperator(Token t) {
    return switch (t.text()) {
      case "*" -> new Expr.Wildcard(t.start());
      case "**" -> new Expr.Descendants(t.start());
      case "%" -> new Expr.Parent(t.start());
      case "-" -> negate(t);
      case "(" -> block(t);
      case "[" -> array(t);
      case "{" -> new Expr.ObjectOf(pairs(), t.start());
      case "|" -> transform(t);
      default -> throw Failure.syntax(t.start(), "Unexpected " + t.text());
    };
  }

  private Expr negate(Token t) {
    Expr value = expression(Precedence.PREFIX);
    return value instanceof Expr.Literal(var number, var _, var end) && number.isNumber()
        ? new Expr.Literal(Numbers.negate(number), t.start(), end)
        : new Expr.Negate(value, t.start());
  }

  private Expr block(Token t) {
    var parts = new ArrayList<Expr>();
    while (!token.is(")")) {
      parts.add(expression(0));
      if (!token.is(";")) {
        break;
      }
      take();
    }
    expect(")");
    return new Expr.Block(List.copyOf(parts), t.start());
  }

  private Expr array(Token t) {
    var items = new ArrayList<Expr>();
    while (!token.is("]")) {
      Expr item = expression(0);
      if (token.is("..")) {
        int at = take().start();
        item = new Expr.Range(item, expression(0), at);
      }
      items.add(item);
      if (!token.is(",")) {
        break;
      }
      take();
    }
    expect("]");
    return new Expr.ArrayOf(List.copyOf(items), t.start());
  }

  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    while (!token.is("}")) {
      Expr key = expression(0);
      expect(":");
      pairs.add(new Pair(key, expression(0)));
      if (!token.is(",")) {
        break;
      }
      take();
    }
    expect("}");
    return List.copyOf(pairs);
  }

  private Expr transform(Token t) {
    Expr pattern = expression(0);
    expect("|");
    Expr update = expression(0);
    Expr delete = new Expr.Nothing(token.start());
    if (token.is(",")) {
      take();
      delete = expression(0);
    }
    expect("|");
    return new Expr.Transform(pattern, update, delete, t.start());
  }

  private Expr infix(Expr left, Token t) {
    return switch (t.text()) {
      case "." -> Paths.join(left, expression(Precedence.of(".")));
      case "[" -> bracket(left, t);
      case "{" -> Paths.group(left, pairs(), t.start());
      case "(" -> call(left, t);
      case "^" -> Paths.sort(left, terms(), t.start());
      case "@" -> Paths.focus(left, variable("@"), t.start());
      case "#" -> Paths.index(left, variable("#"));
      case "?" -> condition(left, t);
      case "?:" -> new Expr.Default(left, expression(0), t.start());
      case "??" -> new Expr.Coalesce(left, expression(0), t.start());
      case ":=" -> bind(left, t);
      case "~>" -> new Expr.Apply(left, expression(Precedence.of("~>")), t.start());
      default -> binary(left, t);
    };
  }

  private Expr binary(Expr left, Token t) {
    Expr right = expression(Precedence.of(t.text()));
    return new Expr.Binary(Precedence.operator(t), left, right, t.start());
  }

  private Expr bracket(Expr left, Token t) {
    if (token.is("]")) {
      take();
      return Paths.keep(left);
    }
    Expr predicate = expression(0);
    expect("]");
    return Paths.filter(left, predicate, t.start());
  }

  private Expr call(Expr left, Token t) {
    var arguments = new ArrayList<Expr>();
    boolean partial = false;
    while (!token.is(")")) {
      if (token.is("?")) {
        partial = true;
        arguments.add(new Expr.Placeholder(take().start()));
      } else {
        arguments.add(expression(0));
      }
      if (!token.is(",")) {
        break;
      }
      take();
    }
    if (Paths.nameOf(left).filter(FUNCTION_WORDS::contains).isPresent()) {
      return lambda(arguments, left.at());
    }
    expect(")");
    return partial
        ? new Expr.Partial(left, List.copyOf(arguments), t.start())
        : new Expr.Call(left, List.copyOf(arguments), t.start());
  }

  private Expr lambda(List<Expr> arguments, int at) {
    expect(")");
    var parameters = new ArrayList<String>();
    for (Expr argument : arguments) {
      if (!(argument instanceof Expr.Variable(var name, var _, var _))) {
        throw Failure.syntax(argument.at(), "A parameter of a function is a name that starts with $");
      }
      parameters.add(name);
    }
    Signature signature = Signature.NONE;
    if (token.is("<")) {
      signature = signature();
    }
    expect("{");
    Expr body = expression(0);
    expect("}");
    return new Expr.Lambda(List.copyOf(parameters), signature, body, at);
  }

  private Signature signature() {
    int start = token.start();
    int depth = 0;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (depth == 0) {
        lexer.seek(i + 1);
        token = lexer.next();
        return Signature.parse(source.substring(start, i + 1), start);
      }
    }
    throw Failure.syntax(start, "The signature of the function is not closed with >");
  }

  private List<Term> terms() {
    expect("(");
    var terms = new ArrayList<Term>();
    do {
      if (!terms.isEmpty()) {
        take();
      }
      boolean descending = token.is(">");
      if (descending || token.is("<")) {
        take();
      }
      terms.add(new Term(expression(0), descending));
    } while (token.is(","));
    expect(")");
    return List.copyOf(terms);
  }

  private Expr condition(Expr test, Token t) {
    Expr then = expression(0);
    Expr otherwise = new Expr.Nothing(token.start());
    if (token.is(":")) {
      take();
      otherwise = expression(0);
    }
    return new Expr.Condition(test, then, otherwise, t.start());
  }

  private Expr bind(Expr left, Token t) {
    if (!(left instanceof Expr.Variable(var name, var _, var _))) {
      throw Failure.syntax(left.at(), "Left of := stands a name that starts with $");
    }
    return new Expr.Bind(name, expression(Precedence.of(":=") - 1), t.start());
  }

  private String variable(String operator) {
    if (token.kind() != Kind.VARIABLE) {
      throw Failure.syntax(
          token.start(), "Right of " + operator + " stands a name that starts with $");
    }
    return take().text();
  }

  private Token take() {
    Token taken = token;
    token = lexer.next();
    return taken;
  }

  private void expect(String operator) {
    if (!token.is(operator)) {
      String instead =
          token.kind() == Kind.END ? "before the end of the expression" : "here";
      throw Failure.syntax(token.start(), "A " + operator + " is missing " + instead);
    }
    take();
  }

  private Failure unexpected() {
    return Failure.syntax(
        token.start(),
        token.kind() == Kind.OPERATOR
            ? "Unexpected " + token.text()
            : "An operator is missing before this");
  }
}
