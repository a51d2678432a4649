package dev.patchbay.scenario;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.expression.ConfigExpressions;
import dev.patchbay.expression.ConfigExpressions.Located;
import dev.patchbay.expression.Template;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.TemplateTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be said of a node by itself: it holds as long as the node is the same value.
///
/// @param errors of its type, its version and its config
/// @param references what its expressions refer to
record NodeFacts(List<Problem> errors, List<Located> references, Set<String> programs) {
  private static final TemplateTest TEMPLATES =
      new TemplateTest() {
        @Override
        public boolean contains(String text) {
          return Template.mayContainCode(text);
        }

        @Override
        public boolean isWhole(String text) {
          return Template.mayContainCode(text)
              && Template.parse(text).map(Template::isWhole).valueOr(true);
        }
      };

  static NodeFacts of(Node node, Optional<NodeType> known) {
    if (known.isEmpty()) {
      return failed(
          "node.unknown_type",
          "No node type “"
              + node.type()
              + "” is known here; its settings are kept as they are. Replace the node, or open the"
              + " scenario with the program that knows it.");
    }
    NodeType type = known.get();
    int current = type.migrations().currentVersion();
    if (node.configVersion() != current) {
      return failed(
          "config.version",
          node.configVersion() > current
              ? "These settings were written by a newer version of the program."
              : "These settings are of an older version and must be migrated.");
    }
    if (type instanceof NoteType<?>) {
      return new NodeFacts(
          type.config().check(node.config(), TemplateTest.NONE), List.of(), Set.of());
    }
    Set<String> programs = type.config().programFields();
    var errors = new ArrayList<>(type.config().check(node.config(), TEMPLATES));
    var expressions = ConfigExpressions.references(node.config(), programs);
    errors.addAll(expressions.problems());
    if (type instanceof TriggerType<?, ?>) {
      expressions.references().stream()
          .findFirst()
          .ifPresent(located ->
              errors.add(
                  new Problem(
                      located.path(),
                      "expression.in_trigger",
                      "A trigger has no data before it yet: only fixed values fit here.")));
      return new NodeFacts(errors, List.of(), programs);
    }
    return new NodeFacts(errors, expressions.references(), programs);
  }

  private static NodeFacts failed(String code, String message) {
    return new NodeFacts(List.of(new Problem("", code, message)), List.of(), Set.of());
  }
}
