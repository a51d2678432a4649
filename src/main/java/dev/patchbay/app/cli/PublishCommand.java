package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.release.PublishedVersion;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Parsed;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `patchbay publish ID`
@Command(
    name = "publish",
    description = "Publishes the draft of a scenario as its next version.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "ID", description = "A scenario, as `patchbay list` shows it.")
  private String id = "";

  @Option(names = "--note", description = "What changed, for the history.")
  private String note = "";

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    return Commands.withStores(Commands.wiring(parent), output, stores -> publish(output, stores));
  }

  private int publish(Output output, Stores stores) {
    Optional<Scenario> scenario = stores.scenarios().find(id);
    if (scenario.isEmpty()) {
      return Commands.noScenario(output, stores, id);
    }
    return switch (stores.publisher().publish(id, scenario.get().version(), note)) {
      case Parsed.Failed<PublishedVersion>(var problems) ->
          output.problems(scenario.get().name(), problems);
      case Parsed.Ok<PublishedVersion>(var version) -> {
        output.line(
            scenario.get().name()
                + ": published v"
                + version.summary().number()
                + ", content "
                + version.summary().contentHash());
        yield Output.FINE;
      }
    };
  }
}
