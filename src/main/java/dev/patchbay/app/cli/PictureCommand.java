package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.engine.Start;
import dev.patchbay.exchange.Imported;
import dev.patchbay.picture.Picture;
import dev.patchbay.picture.PictureOptions;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `patchbay picture FILE`
@Command(
    name = "picture",
    description = "Draws a scenario into a .png or .svg file.",
    mixinStandardHelpOptions = true)
final class PictureCommand implements Callable<Integer> {
  private static final double LEAST_SCALE = 0.1;
  private static final double MOST_SCALE = 16;

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable PatchbayCommand parent;

  @Parameters(paramLabel = "FILE", description = "A scenario file.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The .png or .svg file to write.")
  private Path target = Path.of("");

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "2",
      description = "Pixels per unit of a .png, from 0.1 to 16 (default: ${DEFAULT-VALUE}).")
  private double scale = 2;

  @Option(names = "--dark", description = "Draw it in the dark colours.")
  private boolean dark;

  @Option(
      names = "--nodes",
      paramLabel = "NODE",
      split = ",",
      description = "Only these nodes, by name or id, with what stands in them.")
  private List<String> nodes = List.of();

  @Option(
      names = "--previews",
      description = "Mark the path of a dry run with the first sample and list the previews.")
  private boolean previews;

  @Override
  public Integer call() {
    Output output = PatchbayCommand.output(spec);
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".svg") && !name.endsWith(".png")) {
      output.problem(
          target.toString(),
          new Problem("", "picture.format", "A picture is a .png or an .svg file."));
      return Output.WRONG_USE;
    }
    if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
      output.problem("", new Problem("", "picture.scale", "The scale is from 0.1 to 16."));
      return Output.WRONG_USE;
    }
    Wiring wiring = Commands.wiring(parent);
    return switch (new ScenarioFiles(wiring.scenarioFile()).scenario(file)) {
      case Parsed.Failed<Imported>(var problems) -> output.problems(file.toString(), problems);
      case Parsed.Ok<Imported>(var imported) ->
          switch (options(wiring, imported.graph())) {
            case Parsed.Failed<PictureOptions>(var problems) ->
                output.problems(file.toString(), problems);
            case Parsed.Ok<PictureOptions>(var options) ->
                draw(output, wiring, imported, options, name.endsWith(".svg"));
          };
    };
  }

  private Parsed<PictureOptions> options(Wiring wiring, Graph graph) {
    return only(graph)
        .map(PictureOptions.PLAIN.withDark(dark)::withOnly)
        .flatMap(options ->
            previews
                ? Start.choose(graph, wiring.registry(), Optional.empty(), Optional.empty())
                    .map(start -> options.withResult(wiring.dryRun().run(graph, start)))
                : Parsed.ok(options));
  }

  private Parsed<Set<String>> only(Graph graph) {
    Set<String> ids = new HashSet<>();
    for (String wanted : nodes) {
      Optional<Node> node =
          graph
              .node(wanted)
              .or(() -> graph.nodes().stream().filter(n -> n.name().equals(wanted)).findFirst());
      if (node.isEmpty()) {
        return Parsed.failed(
            "", "picture.node", "The scenario has no node “" + wanted + "” to be drawn.");
      }
      ids.add(node.get().id());
    }
    return Parsed.ok(ids);
  }

  private int draw(
      Output output, Wiring wiring, Imported imported, PictureOptions options, boolean svg) {
    String title =
        imported.name().isBlank()
            ? Optional.ofNullable(file.getFileName()).orElse(file).toString()
            : imported.name();
    Picture picture = Picture.of(title, imported.graph(), wiring.registry(), options);
    imported.repairs().forEach(repair -> output.problem(file.toString(), repair));
    if (!svg && picture.possible(scale) < scale) {
      output.remark(
          String.format(
              Locale.ROOT,
              "At scale %s the picture would have over 64 million pixels; it is drawn at %.2f."
                  + " An .svg has no such limit.",
              scale,
              picture.possible(scale)));
    }
    return output.write(
        Optional.of(target),
        svg ? picture.svg().getBytes(StandardCharsets.UTF_8) : picture.png(scale));
  }
}
