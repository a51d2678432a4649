package dev.patchbay.app.cli;

import dev.patchbay.app.DryRunReport;
import dev.patchbay.app.Wiring;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Start;
import dev.patchbay.exchange.Imported;
import dev.patchbay.picture.Picture;
import dev.patchbay.picture.PictureOptions;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.Parsed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `patchbay dry-run FILE`
@Command(
    name = "dry-run",
    description = "Shows what every node of a scenario would do, without doing it.",
    mixinStandardHelpOptions = true)
final class DryRunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "FILE", description = "A scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--trigger",
      paramLabel = "NODE",
      description = "The trigger that fires, by name or id (default: the first).")
  private @Nullable String trigger;

  @ArgGroup private @Nullable Data data;

  @Option(names = "--json", description = "Print every preview in full, as JSON.")
  private boolean json;

  @Option(
      names = "--picture",
      paramLabel = "OUT",
      description = "Also draw the canvas and the previews into this .png or .svg file.")
  private @Nullable Path picture;

  /// One of the two says what the trigger delivers.
  static final class Data {
    @Option(names = "--sample", paramLabel = "NAME", description = "A sample of the trigger.")
    private @Nullable String sample;

    @Option(
        names = "--payload",
        paramLabel = "FILE",
        description = "A JSON file with the trigger's data; - is standard input.")
    private @Nullable String payload;
  }

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    Wiring wiring = Commands.wiring(parent);
    switch (new ScenarioFiles(wiring.scenarioFile()).scenario(file)) {
      case Parsed.Failed<Imported>(var problems) -> {
        return output.problems(file.toString(), problems);
      }
      case Parsed.Ok<Imported>(var imported) -> {
        return switch (start(wiring, imported.graph())) {
          case Parsed.Failed<Start>(var problems) -> output.problems(file.toString(), problems);
          case Parsed.Ok<Start>(var start) -> run(output, wiring, imported, start);
        };
      }
    }
  }

  private Parsed<Start> start(Wiring wiring, Graph graph) {
    Optional<String> wanted = Optional.ofNullable(trigger);
    String payload = data == null ? null : data.payload;
    if (payload == null) {
      Optional<String> sample = Optional.ofNullable(data == null ? null : data.sample);
      return Start.choose(graph, wiring.registry(), wanted, sample);
    }
    return Start.chooseTrigger(graph, wiring.registry(), wanted)
        .flatMap(node -> payload(payload).map(json -> Start.with(node.id(), payload, json)));
  }

  private static Parsed<JsonNode> payload(String from) {
    return ScenarioFiles.payload(from, StandardInput.stream());
  }

  private int run(Output output, Wiring wiring, Imported imported, Start start) {
    Graph graph = imported.graph();
    List<Finding> findings = wiring.graphCheck().check(graph);
    DryRunResult result = wiring.dryRun().run(graph, start);
    var report = new DryRunReport(graph, wiring.registry(), start, result, findings);
    if (json) {
      output.json(report.json());
    } else {
      output.line(title(imported) + " · " + start.sampleName());
      output.table(DryRunReport.HEADING, report.rows());
    }
    imported.repairs().forEach(repair -> output.problem(file.toString(), repair));
    report.problems().forEach(p -> output.problem(p.node(), p.problem()));
    int written = picture == null ? Output.FINE : draw(output, wiring, imported, result, picture);
    return report.fine() ? written : Output.PROBLEMS;
  }

  /// A scenario without a name is called as its file.
  private String title(Imported imported) {
    return imported.name().isBlank()
        ? Optional.ofNullable(file.getFileName()).orElse(file).toString()
        : imported.name();
  }

  private int draw(
      Output output, Wiring wiring, Imported imported, DryRunResult result, Path target) {
    Picture drawn =
        Picture.of(
            title(imported),
            imported.graph(),
            wiring.registry(),
            PictureOptions.PLAIN.withResult(result));
    byte[] bytes =
        target.toString().endsWith(".svg")
            ? drawn.svg().getBytes(StandardCharsets.UTF_8)
            : drawn.png(2);
    return output.write(Optional.of(target), bytes);
  }
}
