package dev.patchbay.exchange;

import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the `patchbay` header of a file: what React Flow has no place for.
final class HeaderReader {
  private final FieldReader header;
  private final Report report;

  HeaderReader(FieldReader header, Report report) {
    this.header = header;
    this.report = report;
    header.whole("format");
  }

  String name() {
    return header.text("name").orElse("");
  }

  String description() {
    return header.text("description").orElse("");
  }

  List<Sample> samples(Set<String> nodes) {
    Map<List<String>, Sample> samples = new LinkedHashMap<>();
    int index = 0;
    for (JsonNode json : header.list("samples")) {
      String path = "/patchbay/samples/" + index++;
      var fields = new FieldReader(json);
      Optional<String> trigger = fields.text("trigger").filter(nodes::contains);
      Optional<String> name = fields.text("name").filter(text -> !text.isBlank());
      Optional<JsonNode> payload = fields.value("payload");
      if (trigger.isEmpty() || name.isEmpty() || payload.isEmpty()) {
        report.add(path, "file.sample", "A sample without a trigger or name was left out.");
        continue;
      }
      var sample = new Sample(trigger.get(), name.get(), payload.get());
      if (samples.put(List.of(trigger.get(), name.get()), sample) != null) {
        report.add(
            path,
            "file.sample",
            "Two samples had the name “" + name.get() + "”; the last one was kept.");
      }
      reportUnknown(fields, path);
    }
    return List.copyOf(samples.values());
  }

  List<Variable> variables() {
    Map<String, Variable> variables = new LinkedHashMap<>();
    int index = 0;
    for (JsonNode json : header.list("variables")) {
      String path = "/patchbay/variables/" + index++;
      var fields = new FieldReader(json);
      Optional<String> name = fields.text("name").filter(text -> !text.isBlank());
      if (name.isEmpty()) {
        report.add(path, "file.variable", "A variable without a name was left out.");
        continue;
      }
      var variable =
          new Variable(
              name.get(),
              fields.value("value").orElseGet(Json.NODES::nullNode),
              fields.text("description").orElse(""));
      if (variables.put(name.get(), variable) != null) {
        report.add(
            path,
            "file.variable",
            "Two variables had the name “" + name.get() + "”; the last one was kept.");
      }
      reportUnknown(fields, path);
    }
    return List.copyOf(variables.values());
  }

  private void reportUnknown(FieldReader fields, String path) {
    if (!fields.rest().isEmpty()) {
      report.add(
          path,
          "file.unknown_field",
          "These fields are not known here and were left out: "
              + String.join(", ", fields.rest().propertyNames())
              + ".");
    }
  }

  /// The fields that are not known here.
  ObjectNode rest() {
    return header.rest();
  }
}
