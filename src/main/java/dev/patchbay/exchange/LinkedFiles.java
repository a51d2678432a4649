package dev.patchbay.exchange;

import dev.patchbay.scenario.FileLink;
import dev.patchbay.scenario.FileLinks;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Scenario files that stay linked to a stored scenario: a file is opened into one draft however
/// often, "Save" writes the draft back, and a change made outside is never overwritten unasked.
/// Every method does I/O.
public final class LinkedFiles {
  private final ScenarioFile format;
  private final ScenarioStore scenarios;
  private final FileLinks links;

  public LinkedFiles(ScenarioFile format, ScenarioStore scenarios, FileLinks links) {
    this.format = format;
    this.scenarios = scenarios;
    this.links = links;
  }

  public Parsed<Opening> open(Path file) {
    String path = path(file);
    return DiskFile.read(file, Json.MAX_DOCUMENT)
        .flatMap(bytes -> {
          String digest = DiskFile.digest(bytes);
          Optional<FileLink> link = links.ofPath(path);
          Optional<Scenario> known = link.flatMap(l -> scenarios.find(l.scenarioId()));
          if (known.isPresent() && link.filter(l -> l.digest().equals(digest)).isPresent()) {
            return Parsed.ok(new Opening.Opened(known.get(), List.of()));
          }
          return format
              .read(bytes)
              .flatMap(imported ->
                  known
                      .<Parsed<Opening>>map(
                          draft -> Parsed.ok(new Opening.Changed(draft, imported, path, digest)))
                      .orElseGet(() -> keepNew(path, digest, imported)));
        });
  }

  /// The draft becomes what the file is now.
  public Parsed<Scenario> takeOver(Opening.Changed changed) {
    Imported file = changed.file();
    String id = changed.draft().id();
    // The draft may have been saved since the question was asked: the answer is about that one.
    long version = scenarios.find(id).map(Scenario::version).orElse(changed.draft().version());
    return scenarios
        .upsertScenarioGraph(id, file.graph(), version)
        .flatMap(_ -> scenarios.rename(id, named(file, changed.draft().name()), file.description()))
        .map(taken -> linked(taken, changed.path(), changed.digest()));
  }

  /// The draft stays, and the file as it is now is no surprise any more.
  public Parsed<Scenario> keepDraft(Opening.Changed changed) {
    return Parsed.ok(linked(changed.draft(), changed.path(), changed.digest()));
  }

  /// Whether the file of a scenario was changed by somebody else since it was read or written here.
  public Optional<Opening.Changed> changed(String scenarioId) {
    return links
        .ofScenario(scenarioId)
        .filter(LinkedFiles::changedOutside)
        .flatMap(link ->
            open(Path.of(link.path())) instanceof Parsed.Ok<Opening>(Opening.Changed changed)
                ? Optional.of(changed)
                : Optional.empty());
  }

  /// Writes the draft to its file, unless somebody else has.
  public Saving save(Scenario scenario) {
    return links
        .ofScenario(scenario.id())
        .<Saving>map(link ->
            changedOutside(link)
                ? new Saving.ChangedOutside(link.path())
                : saveAs(scenario, Path.of(link.path())))
        .orElseGet(Saving.NoFile::new);
  }

  /// Writes the draft to a file, whatever is there, and links the two.
  public Saving saveAs(Scenario scenario, Path file) {
    byte[] bytes = format.bytes(scenario.name(), scenario.description(), scenario.draft());
    return DiskFile.write(file, bytes)
        .<Saving>map(Saving.Failed::new)
        .orElseGet(() -> {
          linked(scenario, path(file), DiskFile.digest(bytes));
          return new Saving.Written(path(file));
        });
  }

  /// A file that is gone or unreadable has not been changed: saving writes it anew.
  private static boolean changedOutside(FileLink link) {
    return switch (DiskFile.read(Path.of(link.path()), Json.MAX_DOCUMENT)) {
      case Parsed.Ok<byte[]>(var bytes) -> !DiskFile.digest(bytes).equals(link.digest());
      case Parsed.Failed<byte[]>(var problems) ->
          problems.getFirst().code().equals("json.too_large");
    };
  }

  private Parsed<Opening> keepNew(String path, String digest, Imported imported) {
    String name = named(imported, DiskFile.name(Path.of(path)).replaceFirst("(?i)\\.json$", ""));
    return keep(scenarios, name, imported)
        .map(kept -> new Opening.Opened(linked(kept, path, digest), imported.report()));
  }

  /// Keeps what was read as a new scenario.
  public static Parsed<Scenario> keep(ScenarioStore scenarios, String name, Imported imported) {
    return scenarios
        .create(name, imported.graph())
        .flatMap(kept -> scenarios.rename(kept.id(), kept.name(), imported.description()));
  }

  private Scenario linked(Scenario scenario, String path, String digest) {
    links.link(new FileLink(scenario.id(), path, digest));
    return scenario;
  }

  private static String named(Imported file, String otherwise) {
    return file.name().isBlank() ? otherwise : file.name();
  }

  private static String path(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }
}
