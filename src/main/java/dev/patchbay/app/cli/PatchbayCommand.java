package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `patchbay [FILE…]` opens the designer; everything else is a subcommand.
@Command(
    name = "patchbay",
    description = "Draw integration scenarios and see what they would do before they do anything.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:fine", "1:problems found", "2:wrong use"},
    subcommands = {
      ValidateCommand.class,
      DryRunCommand.class,
      PictureCommand.class,
      NodeTypesCommand.class,
      SchemaCommand.class,
      ExamplesCommand.class,
      ListCommand.class,
      ImportCommand.class,
      PublishCommand.class,
      ExportCommand.class,
      BenchCommand.class
    })
public final class PatchbayCommand implements Callable<Integer> {
  /// The designer's window.
  public interface Designer {
    /// What is missing so that no window can open here, and what to do, in one sentence.
    Optional<String> missing();

    /// Opens the window; returns when it was closed.
    int open(Wiring wiring, List<Path> files);
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The data folder (default: $PATCHBAY_HOME, else the platform's convention).")
  private @Nullable String home;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Scenario files to open.")
  private List<Path> files = List.of();

  private final Designer designer;
  private @Nullable Wiring wiring;

  public PatchbayCommand(Designer designer) {
    this.designer = designer;
  }

  public static CommandLine commandLine(Designer designer) {
    return new CommandLine(new PatchbayCommand(designer))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, PatchbayCommand::path)
        .setExecutionExceptionHandler(Unexpected::handle);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException _) {
      throw new TypeConversionException("no file can have this name here");
    }
  }

  @Override
  public Integer call() {
    return missingDisplay()
        .map(sentence -> WithoutDisplay.show(output(spec), wiring(), files, sentence))
        .orElseGet(() -> designer.open(wiring(), files));
  }

  Optional<String> missingDisplay() {
    return designer.missing();
  }

  /// Made when the first command asks, so that the options are known.
  Wiring wiring() {
    Wiring known = wiring;
    if (known == null) {
      known = new Wiring(Optional.ofNullable(home));
      wiring = known;
    }
    return known;
  }

  static Output output(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return new Output(spec);
  }
}
