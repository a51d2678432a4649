package dev.patchbay.app.cli;

import dev.patchbay.scenario.ScenarioSummary;
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

/// `patchbay list`
@Command(
    name = "list",
    description = "Lists the scenarios in the data folder, last changed first.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    return Commands.withStores(
        Commands.wiring(parent), output, stores -> print(output, Commands.all(stores)));
  }

  private int print(Output output, List<ScenarioSummary> scenarios) {
    if (json) {
      ArrayNode list = Json.NODES.arrayNode();
      scenarios.forEach(scenario -> list.add(Json.toNode(scenario)));
      output.json(list);
    } else if (scenarios.isEmpty()) {
      output.remark(
          "There are no scenarios yet: `patchbay` opens the designer, `patchbay import FILE` takes"
              + " one in.");
    } else {
      output.table(
          List.of("ID", "NAME", "NODES", "STATUS", "CHANGED"),
          scenarios.stream()
              .map(s ->
                  List.of(
                      s.id(),
                      s.name(),
                      Integer.toString(s.nodeCount()),
                      s.status(),
                      s.updatedAt().toString()))
              .toList());
    }
    return Output.FINE;
  }
}
