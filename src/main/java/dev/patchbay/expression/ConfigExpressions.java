package dev.patchbay.expression;

import dev.patchbay.expression.Template.Part;
import dev.patchbay.expression.jsonata.Lexer;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// All expressions of a configuration. `programFields` are JSON pointers such as `/cases/*/when`
/// whose strings are expressions themselves, without braces.
public final class ConfigExpressions {
  /// A reference and the string it is in; its offsets count from the start of that string.
  public record Located(String path, Reference reference) {}

  /// An expression and where it starts in the string at `path`.
  public record Source(String path, String jsonata, int start) {}

  /// What was found, and what is wrong: one wrong expression hides no other.
  public record Found(List<Located> references, List<Problem> problems) {
    public Found {
      references = List.copyOf(references);
      problems = List.copyOf(problems);
    }
  }

  private ConfigExpressions() {}

  public static Found references(JsonNode config, Set<String> programFields) {
    var references = new ArrayList<Located>();
    var problems = new ArrayList<Problem>();
    for (Source source : sources(config, programFields, problems)) {
      References.Found found = References.find(source.jsonata());
      for (Reference reference : found.references()) {
        references.add(new Located(source.path(), reference.shifted(source.start())));
      }
      found.problems().forEach(problem -> problems.add(problem.under(source.path())));
    }
    return new Found(references, problems);
  }

  /// The expressions that can be read; of the others the problem is added.
  public static List<Source> sources(
      JsonNode config, Set<String> programFields, List<Problem> problems) {
    var sources = new ArrayList<Source>();
    ConfigTexts.change(
        config,
        FieldPatterns.of(programFields),
        (text, path, program) -> {
          String string = text.stringValue();
          if (program) {
            sources.add(new Source(path, string, 0));
          } else if (Template.mayContainCode(string)) {
            switch (Template.parse(string)) {
              case Parsed.Ok<Template>(var template) -> addSources(template, path, sources);
              case Parsed.Failed<Template>(var wrong) ->
                  wrong.forEach(problem -> problems.add(problem.under(path)));
            }
          }
          return text;
        });
    return sources;
  }

  private static void addSources(Template template, String path, List<Source> sources) {
    for (Part part : template.parts()) {
      switch (part) {
        case Part.Text _ -> {}
        case Part.Code(var source, var start, var _) ->
            sources.add(new Source(path, source, start));
      }
    }
  }

  /// The names of the nodes whose outputs the expressions read. Called for every node that is
  /// walked, so expressions that cannot name a node are not looked into.
  public static Set<String> nodesRead(JsonNode config, Set<String> programFields) {
    var names = new LinkedHashSet<String>();
    for (Source source : sources(config, programFields, new ArrayList<>())) {
      if (source.jsonata().contains("nodes")) {
        for (Reference reference : References.find(source.jsonata()).references()) {
          if (reference instanceof Reference.Node node) {
            names.add(node.name());
          }
        }
      }
    }
    return names;
  }

  /// Rewrites `$nodes.oldName` everywhere; every other character stays. Expressions that cannot be
  /// read stay as they are.
  public static JsonNode rename(
      JsonNode config, Set<String> programFields, String oldName, String newName) {
    return rename(config, programFields, Map.of(oldName, newName));
  }

  /// Like [#rename(JsonNode, Set, String, String)] for several names at once: none of the new names
  /// is taken for an old one.
  ///
  /// @param names new names by old ones
  public static JsonNode rename(
      JsonNode config, Set<String> programFields, Map<String, String> names) {
    return ConfigTexts.change(
        config,
        FieldPatterns.of(programFields),
        (text, _, program) -> {
          String string = text.stringValue();
          if (!string.contains("$nodes")) {
            return text;
          }
          String renamed = program ? rename(string, names) : inTemplate(string, names);
          return renamed.equals(string) ? text : StringNode.valueOf(renamed);
        });
  }

  private static String inTemplate(String text, Map<String, String> names) {
    return switch (Template.parse(text)) {
      case Parsed.Failed<Template> _ -> text;
      case Parsed.Ok<Template>(var template) -> {
        var renamed = new StringBuilder();
        int done = 0;
        for (Part part : template.parts()) {
          if (part instanceof Part.Code(var source, var start, var end)) {
            renamed.append(text, done, start).append(rename(source, names));
            done = end;
          }
        }
        yield renamed.append(text, done, text.length()).toString();
      }
    };
  }

  private static String rename(String jsonata, Map<String, String> names) {
    var renamed = new StringBuilder();
    int done = 0;
    for (Reference reference : References.find(jsonata).references()) {
      if (reference instanceof Reference.Node node && names.containsKey(node.name())) {
        renamed
            .append(jsonata, done, node.nameStart())
            .append(written(names.getOrDefault(node.name(), node.name())));
        done = node.nameEnd();
      }
    }
    return renamed.append(jsonata, done, jsonata.length()).toString();
  }

  /// As the step of a path: plain, in backticks, or in quotes when it has a backtick itself.
  private static String written(String name) {
    if (Lexer.isPlainName(name)) {
      return name;
    }
    return name.indexOf('`') < 0
        ? "`" + name + "`"
        : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
