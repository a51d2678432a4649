package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One process owns a home; others get a sentence, and a dead owner is none.
class OneOwnerTest {
  @TempDir Path folder;

  private Parsed<TestHome> opened() {
    return TestHome.tryToOpen(folder, Clock.systemUTC());
  }

  @Test
  void aSecondProcessIsToldWhoTheFirstIsAndWritesNothingUntilThatIsDead() throws IOException {
    TestHome.open(folder).close();
    try (ChildProcess owner = ChildProcess.start(SaverMain.class, folder, "hold")) {
      owner.readUntil("holding");
      byte[] before = Files.readAllBytes(TestHome.databaseFile(folder));

      long start = System.nanoTime();
      Parsed<TestHome> refused = opened();
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      assertThat(refused.problems()).extracting(Problem::code).containsExactly("store.in_use");
      assertThat(refused.problems().getFirst().message())
          .contains("process " + owner.pid(), folder.toRealPath().toString(), "--home");
      assertThat(took).isLessThan(Duration.ofSeconds(2));
      assertThat(Arrays.equals(Files.readAllBytes(TestHome.databaseFile(folder)), before)).isTrue();

      owner.kill();
      owner.rest();

      try (TestHome home = opened().orThrow()) {
        home.scenarios().create("Orders", Drafts.small("1")).orThrow();
      }
    }
  }
}
