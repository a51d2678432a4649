package dev.patchbay.app.cli;

import dev.patchbay.app.bench.CanvasBench;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `patchbay bench …`, for whoever works on the program itself.
@Command(
    name = "bench",
    description = "Measures the program itself and prints the figures.",
    mixinStandardHelpOptions = true,
    hidden = true)
final class BenchCommand implements Callable<Integer> {
  private static final int MOST_NODES = 100_000;

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    output.remark("What to measure is missing: `patchbay bench canvas`.");
    return Output.WRONG_USE;
  }

  /// Prints how smooth the canvas is.
  @Command(
      name = "canvas",
      description = {
        "Opens a graph with N nodes in a window of 1600 x 1000 and pans, zooms and drags it.",
        "Prints one line of JSON per figure. No more than 60 updates per second can be shown."
      },
      mixinStandardHelpOptions = true)
  int canvas(
      @Option(
              names = "--nodes",
              paramLabel = "N",
              defaultValue = "5000",
              description = "How many nodes (default: ${DEFAULT-VALUE}).")
          int nodes) {
    Output output = PatchbayCommand.output(spec);
    if (nodes < 1 || nodes > MOST_NODES) {
      output.remark("--nodes is a number from 1 to " + MOST_NODES + ".");
      return Output.WRONG_USE;
    }
    Optional<String> missing = Commands.missingDisplay(parent);
    if (missing.isPresent()) {
      output.remark(missing.get());
      return Output.WRONG_USE;
    }
    CanvasBench.run(Commands.wiring(parent), nodes, output::line);
    return Output.FINE;
  }
}
