package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.exchange.Imported;
import dev.patchbay.scenario.Finding;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/// `patchbay validate FILE…`
@Command(
    name = "validate",
    description = "Checks scenario files and lists their problems.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print the problems as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    Wiring wiring = Commands.wiring(parent);
    ArrayNode report = Json.NODES.arrayNode();
    int errors = 0;
    for (Path file : files) {
      List<Remark> remarks = remarks(wiring, file);
      remarks.forEach(remark -> remark.addTo(report, file));
      long count = remarks.stream().filter(Remark::error).count();
      errors += (int) count;
      if (!json) {
        remarks.forEach(r -> output.problem(r.where(file), r.problem()));
        output.line(file + ": " + summary(count));
      }
    }
    if (json) {
      output.json(report);
    }
    return errors == 0 ? Output.FINE : Output.PROBLEMS;
  }

  private static String summary(long errors) {
    return errors == 0 ? "fine" : errors == 1 ? "1 problem" : errors + " problems";
  }

  /// @param node the name of the node concerned, empty for the file
  private record Remark(boolean error, String node, Problem problem) {
    String where(Path file) {
      String kind = error ? " error" : " warning";
      return file + kind + (node.isEmpty() ? "" : " in " + node);
    }

    void addTo(ArrayNode report, Path file) {
      report
          .addObject()
          .put("file", file.toString())
          .put("severity", error ? "error" : "warning")
          .put("node", node)
          .put("path", problem.path())
          .put("code", problem.code())
          .put("message", problem.message());
    }
  }

  private static List<Remark> remarks(Wiring wiring, Path file) {
    var remarks = new ArrayList<Remark>();
    switch (new ScenarioFiles(wiring.scenarioFile()).scenario(file)) {
      case Parsed.Failed<Imported>(var problems) ->
          problems.forEach(problem -> remarks.add(new Remark(true, "", problem)));
      case Parsed.Ok<Imported>(var imported) -> {
        imported.repairs().forEach(problem -> remarks.add(new Remark(false, "", problem)));
        for (Finding finding : wiring.graphCheck().check(imported.graph())) {
          remarks.add(
              new Remark(
                  finding.blocksPublishing(), finding.where(imported.graph()), finding.problem()));
        }
      }
    }
    return remarks;
  }
}
