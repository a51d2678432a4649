package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `patchbay schema TYPE`
@Command(
    name = "schema",
    description = "Prints the JSON Schema of a node type's settings.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "TYPE", description = "A node type, such as http.request.")
  private String type = "";

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    Wiring wiring = Commands.wiring(parent);
    Optional<NodeType> found = wiring.registry().find(type);
    if (found.isPresent()) {
      output.json(found.get().config().jsonSchema());
      return Output.FINE;
    }
    List<String> known = wiring.registry().all().stream().map(NodeType::id).toList();
    output.problem(
        type,
        new Problem(
            "",
            "node.unknown_type",
            "There is no such node type."
                + Suggestion.among(type, known)
                + " `patchbay node-types` lists all."));
    return Output.WRONG_USE;
  }
}
