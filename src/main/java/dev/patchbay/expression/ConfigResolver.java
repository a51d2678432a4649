package dev.patchbay.expression;

import dev.patchbay.expression.Template.Part;
import dev.patchbay.expression.jsonata.Texts;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// Replaces the templates of a configuration by what they give.
///
/// A string that is one expression becomes its value, of whatever type; when that is missing, the
/// field (or the element of the list) is left out. Inside text a value becomes text: texts as they
/// are, numbers with their digits, objects and lists as compact JSON, null as nothing, and what is
/// missing as nothing with a warning, because there a reader expected something.
public final class ConfigResolver {
  /// All templates of one configuration together may take this many times as long as one.
  private static final int TIMES = 2;

  private static final int SHOWN = 60;

  private final Evaluator evaluator;
  private final Recent<Parsed<Template>> templates;

  public ConfigResolver(Evaluator evaluator) {
    this(evaluator, new Recent<>(Template::parse));
  }

  private ConfigResolver(Evaluator evaluator, Recent<Parsed<Template>> templates) {
    this.evaluator = evaluator;
    this.templates = templates;
  }

  /// The same resolver for somebody who does not wait for ever.
  public ConfigResolver within(Patience patience) {
    return new ConfigResolver(evaluator.within(patience), templates);
  }

  /// A configuration without templates comes back as the same instance.
  ///
  /// @param programFields JSON pointers such as `/cases/*/when` to strings that stay as they are
  public Resolution resolve(JsonNode config, Set<String> programFields, Scope scope) {
    var resolving = new Resolving(scope);
    JsonNode resolved =
        ConfigTexts.change(config, FieldPatterns.of(programFields), resolving::resolve);
    return new Resolution(resolved, resolving.errors, resolving.warnings);
  }

  /// One configuration on its way.
  private final class Resolving {
    private final long started = System.nanoTime();
    private final long most = TIMES * evaluator.time().toNanos();
    private final Scope scope;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Resolving(Scope scope) {
      this.scope = scope;
    }

    JsonNode resolve(StringNode text, String path, boolean program) {
      if (program || !Template.mayContainCode(text.stringValue())) {
        return text;
      }
      return switch (templates.get(text.stringValue())) {
        case Parsed.Failed<Template>(var problems) -> {
          problems.forEach(problem -> errors.add(problem.under(path)));
          yield text;
        }
        case Parsed.Ok<Template>(var template) -> {
          int before = errors.size();
          JsonNode value = template.isWhole() ? whole(template, path) : mixed(template, path);
          yield errors.size() == before ? value : text;
        }
      };
    }

    private JsonNode whole(Template template, String path) {
      var code = (Part.Code) template.parts().getFirst();
      return switch (evaluate(code, path)) {
        case Evaluation.Value(var value) -> value;
        case Evaluation.Missing _ -> MissingNode.getInstance();
        case Evaluation.Failed(var problem) -> error(problem, path);
      };
    }

    private JsonNode mixed(Template template, String path) {
      var text = new StringBuilder();
      for (Part part : template.parts()) {
        switch (part) {
          case Part.Text(var plain) -> text.append(plain);
          case Part.Code code -> append(text, code, path);
        }
        if (text.length() > Json.MAX_STRING) {
          return error(new Problem("", Codes.MEMORY, "The text becomes too large."), path);
        }
      }
      return StringNode.valueOf(text.toString());
    }

    private void append(StringBuilder text, Part.Code code, String path) {
      switch (evaluate(code, path)) {
        case Evaluation.Value(var value) -> text.append(asText(value));
        case Evaluation.Missing _ -> warnings.add(missing(code, path));
        case Evaluation.Failed(var problem) -> error(problem, path);
      }
    }

    /// Chance differs from place to place, but is the same when it is asked again.
    private Evaluation evaluate(Part.Code code, String path) {
      if (System.nanoTime() - started > most) {
        return new Evaluation.Failed(
            new Problem("", Codes.TIMEOUT, "The expressions before this one took too long."));
      }
      long place = scope.seed() * 31 + path.hashCode() * 17L + code.start();
      return evaluator.evaluate(code.source(), scope.withSeed(place));
    }

    private JsonNode error(Problem problem, String path) {
      errors.add(problem.under(path));
      return MissingNode.getInstance();
    }
  }

  private static Problem missing(Part.Code code, String path) {
    String source = code.source().strip();
    String shown = source.length() <= SHOWN ? source : source.substring(0, SHOWN) + "…";
    return new Problem(
        path, Codes.MISSING_VALUE, "There is no value for " + shown + "; nothing is put there.");
  }

  private static String asText(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> value.stringValue();
      case NUMBER -> Texts.ofNumber(value);
      case BOOLEAN -> value.asString();
      case NULL, MISSING -> "";
      case ARRAY, OBJECT, BINARY, POJO -> Json.write(value);
    };
  }
}
