package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/// `patchbay node-types`
@Command(
    name = "node-types",
    description = "Lists the node types.",
    mixinStandardHelpOptions = true)
final class NodeTypesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Option(names = "--json", description = "Print everything known about them, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    Wiring wiring = Commands.wiring(parent);
    if (json) {
      ArrayNode types = Json.NODES.arrayNode();
      wiring.registry().all().forEach(type -> describe(type, types));
      output.json(types);
    } else {
      output.table(
          List.of("TYPE", "TITLE", "FAMILY", "WHAT IT DOES"),
          wiring.registry().all().stream()
              .map(NodeType::info)
              .map(i -> List.of(i.id(), i.title(), i.category().title(), i.description()))
              .toList());
    }
    return Output.FINE;
  }

  private static void describe(NodeType type, ArrayNode types) {
    var json =
        types
            .addObject()
            .put("type", type.id())
            .put("title", type.info().title())
            .put("category", type.info().category().name())
            .put("description", type.info().description())
            .put("help", type.info().help())
            .put("configVersion", type.migrations().currentVersion());
    ArrayNode keywords = json.putArray("keywords");
    type.info().keywords().forEach(keywords::add);
    type.config().defaultsJson().ifPresent(defaults -> json.set("defaults", defaults));
    json.set("configSchema", type.config().jsonSchema());
  }
}
