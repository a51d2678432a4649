package dev.patchbay.app.cli;

import dev.patchbay.app.DryRunReport;
import dev.patchbay.app.Wiring;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Start;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Imported;
import dev.patchbay.picture.Picture;
import dev.patchbay.picture.PictureOptions;
import dev.patchbay.schema.Parsed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the designer shows where no window can open: the same scenario, as a table and a picture.
final class WithoutDisplay {
  private static final Path PICTURE = Path.of("patchbay-preview.png");

  private WithoutDisplay() {}

  static int show(Output output, Wiring wiring, List<Path> files, String sentence) {
    output.remark(sentence);
    var reader = new ScenarioFiles(wiring.scenarioFile());
    Parsed<Imported> scenario =
        files.isEmpty()
            ? wiring.scenarioFile().read(Examples.find(Examples.FIRST).orElseThrow().file())
            : reader.scenario(files.getFirst());
    String source = files.isEmpty() ? Examples.FIRST : files.getFirst().toString();
    return switch (scenario) {
      case Parsed.Failed<Imported>(var problems) -> output.problems(source, problems);
      case Parsed.Ok<Imported>(var imported) ->
          switch (Start.choose(
              imported.graph(), wiring.registry(), Optional.empty(), Optional.empty())) {
            case Parsed.Failed<Start>(var problems) -> output.problems(source, problems);
            case Parsed.Ok<Start>(var start) ->
                dryRun(output, wiring, imported, named(imported, source), start);
          };
    };
  }

  /// A scenario without a name is called as its file.
  private static String named(Imported imported, String file) {
    return imported.name().isBlank() ? file : imported.name();
  }

  private static int dryRun(
      Output output, Wiring wiring, Imported imported, String name, Start start) {
    DryRunResult result = wiring.dryRun().run(imported.graph(), start);
    var report =
        new DryRunReport(
            imported.graph(),
            wiring.registry(),
            start,
            result,
            wiring.graphCheck().check(imported.graph()));
    output.line("");
    output.line("Dry run of “" + name + "” with “" + start.sampleName() + "”:");
    output.table(DryRunReport.HEADING, report.rows());
    report.problems().forEach(p -> output.problem(p.node(), p.problem()));
    Picture picture =
        Picture.of(
            name, imported.graph(), wiring.registry(), PictureOptions.PLAIN.withResult(result));
    int written = output.write(Optional.of(PICTURE), picture.png(2));
    if (written == Output.FINE) {
      output.line("");
      output.line("Canvas and previews are drawn in " + PICTURE.toAbsolutePath() + ".");
    }
    return report.fine() ? written : Output.PROBLEMS;
  }
}
