package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.LinkedFiles;
import dev.patchbay.exchange.Opening;
import dev.patchbay.exchange.Saving;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is opened into one draft, saved back, and never overwritten or reread unasked.
class LinkedFilesTest {
  @TempDir Path folder;

  private Stores stores;
  private LinkedFiles files;
  private Path file;

  @BeforeEach
  void openStores() throws IOException {
    stores = new Wiring(Optional.of(folder.resolve("home").toString())).openStores().orThrow();
    files = stores.files();
    file = folder.resolve("triage.json");
    Files.write(file, Examples.find(Examples.FIRST).orElseThrow().file());
  }

  @AfterEach
  void closeStores() {
    stores.close();
  }

  @Test
  void aFileOpenedTwiceIsTheSameDraft() {
    Scenario first = opened(file);
    Scenario second = opened(folder.resolve("home/../triage.json"));

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(stores.scenarios().list(Optional.empty(), 10).items()).hasSize(1);
  }

  @Test
  void savingWritesTheDraftAndOpeningReadsItBack() throws IOException {
    Scenario scenario = opened(file);
    Scenario renamed =
        stores.scenarios().rename(scenario.id(), "Another name", "Another text").orThrow();

    assertThat(files.save(renamed)).isEqualTo(new Saving.Written(file.toString()));

    assertThat(Files.readString(file)).contains("Another name", "Another text");
    assertThat(files.changed(scenario.id())).isEmpty();
    assertThat(opened(file).name()).isEqualTo("Another name");
  }

  @Test
  void aFileThatWasNotChangedIsWrittenByteForByteAsItWas() throws IOException {
    byte[] before = Files.readAllBytes(file);

    files.save(opened(file));

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileChangedOutsideIsNotOverwritten() throws IOException {
    Scenario scenario = opened(file);
    Files.writeString(file, "{\"nodes\": [], \"edges\": []}");

    assertThat(files.save(scenario)).isEqualTo(new Saving.ChangedOutside(file.toString()));

    assertThat(file).hasContent("{\"nodes\": [], \"edges\": []}");
    assertThat(files.changed(scenario.id())).isPresent();
  }

  @Test
  void whoeverTakesTheFileHasItAsTheDraft() throws IOException {
    Scenario scenario = opened(file);
    Files.writeString(file, "{\"nodes\": [], \"edges\": []}");
    Opening.Changed changed = (Opening.Changed) files.open(file).orThrow();

    Scenario taken = files.takeOver(changed).orThrow();

    assertThat(taken.id()).isEqualTo(scenario.id());
    assertThat(taken.name()).isEqualTo(scenario.name());
    assertThat(stores.scenarios().find(scenario.id()).orElseThrow().draft().nodes()).isEmpty();
    assertThat(files.save(taken)).isInstanceOf(Saving.Written.class);
  }

  @Test
  void whoeverKeepsTheDraftIsNotAskedAgainAboutTheSameFile() throws IOException {
    Scenario scenario = opened(file);
    Files.writeString(file, "{\"nodes\": [], \"edges\": []}");
    files.keepDraft((Opening.Changed) files.open(file).orThrow());

    assertThat(opened(file).draft().nodes()).hasSameSizeAs(scenario.draft().nodes());
    assertThat(files.changed(scenario.id())).isEmpty();
  }

  @Test
  void aScenarioThatWasNeverAFileSaysSo() {
    Scenario scenario = stores.scenarios().create("Only here", Graph.EMPTY).orThrow();

    assertThat(files.save(scenario)).isEqualTo(new Saving.NoFile());
  }

  @Test
  void savingElsewhereLinksToTheNewFile() {
    Scenario scenario = opened(file);
    Path other = folder.resolve("other.json");

    files.saveAs(scenario, other);

    assertThat(files.save(scenario)).isEqualTo(new Saving.Written(other.toString()));
    assertThat(((Opening.Opened) files.open(file).orThrow()).scenario().id())
        .isNotEqualTo(scenario.id());
  }

  @Test
  void aFileThatIsGoneIsWrittenAnew() throws IOException {
    Scenario scenario = opened(file);
    Files.delete(file);

    assertThat(files.save(scenario)).isInstanceOf(Saving.Written.class);
    assertThat(file).exists();
  }

  @Test
  void aFileThatCannotBeWrittenIsLeftAloneAndNamed() {
    Scenario scenario = opened(file);

    Saving saving = files.saveAs(scenario, folder.resolve("no/such/folder/x.json"));

    assertThat(saving)
        .isInstanceOfSatisfying(
            Saving.Failed.class,
            failed -> {
              assertThat(failed.problem().code()).isEqualTo("file.unwritable");
              assertThat(failed.problem().message()).contains("x.json");
            });
    assertThat(files.save(scenario)).isEqualTo(new Saving.Written(file.toString()));
  }

  @Test
  void savingKeepsPermissionsAndLinksAndLeavesNoOtherFile() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    Scenario scenario = opened(link);

    files.save(scenario);

    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("home", "triage.json", "link.json");
    }
  }

  @Test
  void whatIsNoScenarioIsRefusedAndNothingIsKept() throws IOException {
    Files.writeString(file, "no JSON");

    assertThat(files.open(file)).isInstanceOf(Parsed.Failed.class);
    assertThat(files.open(folder.resolve("missing.json")).problems())
        .extracting(Problem::code)
        .isEqualTo(List.of("file.missing"));
    assertThat(stores.scenarios().list(Optional.empty(), 10).items()).isEmpty();
  }

  private Scenario opened(Path path) {
    return ((Opening.Opened) files.open(path).orThrow()).scenario();
  }
}
