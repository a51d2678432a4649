package dev.patchbay.app.cli;

import dev.patchbay.exchange.Examples;
import dev.patchbay.schema.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `patchbay examples [NAME]`
@Command(
    name = "examples",
    description = "Lists the examples, or prints or writes one.",
    mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "An example.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it here instead of printing it.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    String wanted = name;
    if (wanted == null) {
      output.table(
          List.of("NAME", "WHAT IT DOES"),
          Examples.all().stream().map(e -> List.of(e.name(), e.description())).toList());
      return Output.FINE;
    }
    return Examples.find(wanted)
        .map(example -> output.write(Optional.ofNullable(file), example.file()))
        .orElseGet(() -> {
          output.problem(
              wanted,
              new Problem(
                  "",
                  "example.unknown",
                  "There is no such example; `patchbay examples` lists all."));
          return Output.WRONG_USE;
        });
  }
}
