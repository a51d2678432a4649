package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.exchange.Imported;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Parsed;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `patchbay import FILE`
@Command(
    name = "import",
    description = "Takes a scenario file into the data folder and prints its id.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "FILE", description = "A scenario file, ours or React Flow's.")
  private Path file = Path.of("");

  @Option(names = "--name", description = "The scenario's name (default: the file's).")
  private @Nullable String name;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    Wiring wiring = Commands.wiring(parent);
    return switch (new ScenarioFiles(wiring.scenarioFile()).scenario(file)) {
      case Parsed.Failed<Imported>(var problems) -> output.problems(file.toString(), problems);
      case Parsed.Ok<Imported>(var imported) ->
          Commands.withStores(wiring, output, stores -> keep(output, stores, imported));
    };
  }

  private int keep(Output output, Stores stores, Imported imported) {
    imported.report().forEach(problem -> output.problem(file.toString(), problem));
    Parsed<Scenario> kept =
        stores
            .scenarios()
            .create(name(imported), imported.graph())
            .flatMap(scenario ->
                stores.scenarios().rename(scenario.id(), scenario.name(), imported.description()));
    return switch (kept) {
      case Parsed.Failed<Scenario>(var problems) -> output.problems(file.toString(), problems);
      case Parsed.Ok<Scenario>(var scenario) -> {
        output.line(scenario.id());
        yield Output.FINE;
      }
    };
  }

  private String name(Imported imported) {
    String wanted = name;
    if (wanted != null) {
      return wanted;
    }
    return imported.name().isBlank()
        ? String.valueOf(file.getFileName()).replaceFirst("\\.json$", "")
        : imported.name();
  }
}
