package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.release.Bundle;
import dev.patchbay.release.PublishedVersion;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `patchbay export ID`
@Command(
    name = "export",
    description = "Writes a draft as a file, or the published version as a bundle.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  enum Format {
    SCENARIO,
    REACT_FLOW,
    BUNDLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "ID", description = "A scenario, as `patchbay list` shows it.")
  private String id = "";

  @Option(
      names = "--format",
      defaultValue = "scenario",
      description =
          "scenario (the draft, with samples), react-flow (its graph) or bundle (the"
              + " published version, verified by its hash).")
  private Format format = Format.SCENARIO;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it here instead of printing it.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    Wiring wiring = Commands.wiring(parent);
    return Commands.withStores(wiring, output, stores -> export(output, wiring, stores));
  }

  private int export(Output output, Wiring wiring, Stores stores) {
    Optional<Scenario> found = stores.scenarios().find(id);
    if (found.isEmpty()) {
      return Commands.noScenario(output, stores, id);
    }
    Scenario scenario = found.get();
    Optional<Path> target = Optional.ofNullable(file);
    return switch (format) {
      case SCENARIO ->
          output.write(
              target,
              wiring
                  .scenarioFile()
                  .bytes(scenario.name(), scenario.description(), scenario.draft()));
      case REACT_FLOW ->
          output.write(
              target,
              (Json.pretty(wiring.scenarioFile().reactFlow(scenario.draft())) + "\n")
                  .getBytes(StandardCharsets.UTF_8));
      case BUNDLE -> {
        Optional<PublishedVersion> published =
            scenario.publishedVersion().flatMap(n -> stores.versions().version(id, n));
        yield published
            .map(version -> output.write(target, Bundle.of(version).write()))
            .orElseGet(() -> notPublished(output, scenario));
      }
    };
  }

  private static int notPublished(Output output, Scenario scenario) {
    output.problem(
        scenario.name(),
        new Problem(
            "",
            "publish.none",
            "Nothing is published yet, and a bundle holds a published version: `patchbay publish"
                + " ID` makes one."));
    return Output.PROBLEMS;
  }
}
