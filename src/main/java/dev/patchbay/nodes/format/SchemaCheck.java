package dev.patchbay.nodes.format;

import com.google.re2j.Matcher;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.regex.RegularExpression;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.expression.BoundedPattern;
import dev.patchbay.schema.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A JSON Schema of the analyst's, ready to check values.
///
/// It cannot make the program read anything: what is not inside the schema itself is refused. It
/// cannot make it hang either: steps and depth are bounded, patterns are RE2's, and numbers whose
/// digits would fill the memory are not looked at.
final class SchemaCheck {
  private static final int MAX_PROBLEMS = 20;
  private static final long MAX_STEPS = 10_000_000;
  private static final int MAX_DEPTH = 300;
  private static final int MAX_EXPONENT = 1_000;

  /// The schemas of JSON Schema itself, which the library carries with it.
  private static final Pattern OWN = Pattern.compile("https?://json-schema\\.org/draft.*");

  private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /// What is wrong with one place of a value.
  ///
  /// @param path a JSON pointer, empty for the whole value
  /// @param rule the keyword of the schema that does not hold
  record Violation(String path, String rule, String message) {
    static Violation of(Error error) {
      String rule = error.getKeyword() == null ? "false" : error.getKeyword();
      return new Violation(error.getInstanceLocation().toString(), rule, error.getMessage());
    }
  }

  static Parsed<SchemaCheck> of(JsonNode schema) {
    if (hasHugeNumber(schema)) {
      return unusable("it contains a number with an exponent that is too large");
    }
    try {
      SchemaRegistry registry = registry();
      String dialect = schema.path("$schema").asString(DIALECT);
      List<Error> wrong =
          registry
              .getSchema(SchemaLocation.of(dialect.replaceFirst("#$", "")))
              .validate(schema, SchemaCheck::bound);
      if (!wrong.isEmpty()) {
        return unusable(at(wrong.getFirst()));
      }
      Schema ready = registry.getSchema(schema);
      ready.initializeValidators();
      return Parsed.ok(new SchemaCheck(ready));
    } catch (ValidationLimitExceededException e) {
      return unusable("it is too large");
    } catch (SchemaException e) {
      return unusable(why(e));
    }
  }

  /// Every rule that the value breaks, or why that cannot be said.
  Parsed<List<Violation>> violations(JsonNode value) {
    if (hasHugeNumber(value)) {
      return Parsed.failed(
          "", ErrorCodes.INPUT_INVALID.code(), "A number has an exponent that is too large.");
    }
    try {
      return Parsed.ok(
          schema.validate(value, SchemaCheck::bound).stream()
              .limit(MAX_PROBLEMS)
              .map(Violation::of)
              .toList());
    } catch (ValidationLimitExceededException e) {
      return unusable("it refers to itself without end, or asks too much of this value");
    } catch (SchemaException e) {
      return unusable(why(e));
    }
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialectId(
        DIALECT,
        builder ->
            builder
                .schemaLoader(loader ->
                    loader
                        .fetchRemoteResources(false)
                        .allow(iri -> OWN.matcher(iri.toString()).matches()))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        .locale(Locale.ENGLISH)
                        .formatAssertionsEnabled(true)
                        .regularExpressionFactory(SchemaCheck::pattern)
                        .build()));
  }

  private static void bound(ExecutionContext context) {
    context.executionConfig(
        config -> config.maxEvaluationSteps(MAX_STEPS).maxEvaluationDepth(MAX_DEPTH));
  }

  private static RegularExpression pattern(String text) {
    return switch (BoundedPattern.compile(text, false, BoundedPattern.MANY_TEXTS)) {
      case Parsed.Ok<BoundedPattern>(var bounded) ->
          value ->
              bounded
                  .search(value, Matcher::find)
                  .orElseThrow(
                      () -> new SchemaException("a text is too long for the pattern " + text));
      case Parsed.Failed<BoundedPattern>(var problems) ->
          throw new SchemaException(problems.getFirst().message());
    };
  }

  private static boolean hasHugeNumber(JsonNode node) {
    if (node.isBigDecimal()) {
      int scale = node.decimalValue().scale();
      return scale < -MAX_EXPONENT || scale > MAX_EXPONENT;
    }
    for (JsonNode child : node) {
      if (hasHugeNumber(child)) {
        return true;
      }
    }
    return false;
  }

  private static String at(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }

  private static String why(SchemaException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
  }

  private static <T> Parsed<T> unusable(String why) {
    return Parsed.failed(
        "",
        ErrorCodes.SCHEMA_UNUSABLE.code(),
        "The JSON Schema cannot be used: " + why.strip().replaceFirst("\\.$", "") + ".");
  }
}
