package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The data folder: which paths are one, and who can read what is inside.
class HomeTest {
  @TempDir Path folder;

  private static List<String> codes(Parsed<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }

  private static TestHome opened(Path path) {
    return TestHome.tryToOpen(path, Clock.systemUTC()).orThrow();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b",
        "new;INIT=RUNSCRIPT FROM 'evil.sql'",
        "line\nbreak",
        "tab\there",
        "null\u0000byte",
        "delete\u007f",
        "c1\u0085control"
      })
  void aPathThatCouldBecomeADatabaseSettingIsRefusedBeforeAnythingIsMade(String name)
      throws IOException {
    Parsed<Home> refused = Home.open(folder + "/" + name);

    assertThat(codes(refused)).containsExactly("home.path");
    assertThat(refused.problems().getFirst().message()).contains("--home");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anEmptyPathIsRefused() {
    assertThat(codes(Home.open(""))).containsExactly("home.path");
    assertThat(codes(Home.open("  "))).containsExactly("home.path");
  }

  @Test
  void aLinkToADangerousPathIsAsDangerous() throws IOException {
    Path evil = Files.createDirectory(folder.resolve("a;INIT=b"));
    Path link = Files.createSymbolicLink(folder.resolve("harmless"), evil);

    assertThat(codes(Home.open(link.toString()))).containsExactly("home.path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space",
        "a:b",
        "50%",
        "it's",
        "Größe 🧭",
        "a=b,c",
        "{x}",
        "$HOME",
        "#1",
        "~"
      })
  void aHarmlessPathHoldsADatabase(String name) {
    Path path = folder.resolve(name);
    String id;
    try (TestHome home = opened(path)) {
      id = home.scenarios().create("Orders", Drafts.small("1")).orThrow().id();
    }

    assertThat(TestHome.databaseFile(path)).isNotEmptyFile();
    try (TestHome home = opened(path)) {
      assertThat(home.draft(id).draft()).isEqualTo(Drafts.small("1"));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aBackslashThatIsNoSeparatorIsRefusedBecauseItWouldBecomeOne() {
    assertThat(codes(Home.open(folder + "/a\\b"))).containsExactly("home.path");
  }

  @Test
  void aFileIsNoDataFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertThat(codes(Home.open(file.toString()))).containsExactly("home.not_a_folder");
    assertThat(codes(Home.open(file + "/inside"))).containsExactly("home.unwritable");
    assertThat(file).hasContent("mine");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeMadeOrWrittenIsNamed() {
    assertThat(codes(Home.open("/proc/patchbay"))).containsExactly("home.unwritable");
    assertThat(Home.open("/proc/patchbay").problems().getFirst().message())
        .contains("/proc/patchbay", "--home");
  }

  @Test
  void aFolderWithoutPermissionToWriteIsNamed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(closed)).as("everything is writable to this user").isFalse();

    assertThat(codes(Home.open(closed.toString()))).containsExactly("home.unwritable");
  }

  @Test
  void whatIsMadeCanBeReadByItsOwnerOnly() throws IOException {
    Path path = folder.resolve("new/home");
    try (TestHome home = opened(path)) {
      String id = home.scenarios().create("Orders", Drafts.full()).orThrow().id();
      home.save(id, Drafts.small("1"));
      home.publish(id);

      assertThat(permissions(path)).isEqualTo("rwx------");
      assertPrivate(path);
    }
    assertPrivate(path);
  }

  private static void assertPrivate(Path path) throws IOException {
    assertThat(permissions(path.resolve("database"))).isEqualTo("rwx------");
    for (Path file : TestHome.files(path)) {
      assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
    }
  }

  @Test
  void aFolderThatExistedKeepsItsPermissionsAndTheDatabaseInsideIsPrivateAllTheSame()
      throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path inside = Files.createDirectory(folder.resolve("database"));
    Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwxrwxrwx"));

    try (TestHome home = opened(folder)) {
      assertThat(home.scenarios().list(Optional.empty(), 1).items()).isEmpty();
    }

    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertPrivate(folder);
  }

  @Test
  void aSecondOpeningByTheSameProcessIsRefusedAndTheFirstGoesOn() {
    try (TestHome home = opened(folder)) {
      Parsed<TestHome> second = TestHome.tryToOpen(folder, Clock.systemUTC());

      assertThat(codes(second)).containsExactly("store.in_use");
      assertThat(second.problems().getFirst().message())
          .contains(Long.toString(ProcessHandle.current().pid()), "--home");
      home.scenarios().create("Orders", Drafts.small("1")).orThrow();
    }
    try (TestHome home = opened(folder)) {
      assertThat(home.scenarios().list(Optional.empty(), 2).items()).hasSize(1);
    }
  }

  @Test
  void anOwnerWhoIsGoneDoesNotKeepTheFolder() throws IOException {
    opened(folder).close();
    Files.writeString(
        folder.resolve("home.owner"),
        ProcessHandle.current().pid() + " 01234567-89ab-cdef-0123-456789abcdef\n");

    try (TestHome home = opened(folder)) {
      assertThat(home.scenarios().list(Optional.empty(), 1).items()).isEmpty();
    }
    assertThat(folder.resolve("home.owner")).doesNotExist();
  }
}
