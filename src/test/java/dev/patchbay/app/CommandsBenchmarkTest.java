package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a command takes as a user starts it, the whole process. Needs the program built by `mvn
/// package`.
@Tag("benchmark")
class CommandsBenchmarkTest {
  private static final Path LAUNCHER = Path.of("packaging/patchbay").toAbsolutePath();
  private static final int RUNS = 15;

  @TempDir Path folder;

  @Test
  void aDryRunOfTheExample() throws Exception {
    assumeTrue(Files.exists(Path.of("target/patchbay/lib/patchbay.jar")), "not packaged");
    Path example = folder.resolve("triage.json");
    run(LAUNCHER.toString(), "examples", "github-triage", "-o", example.toString());
    // The first start leaves an archive of classes for the others.
    run(LAUNCHER.toString(), "dry-run", example.toString());

    double command = measure("dry run of the example", "dry-run", example.toString());
    double java = measure("a Java that only says its version", "");
    System.out.println("ratio: %.1f".formatted(command / java));
  }

  private double measure(String what, String... arguments) throws Exception {
    List<String> command =
        arguments[0].isEmpty()
            ? List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-version")
            : List.of(LAUNCHER.toString(), arguments[0], arguments[1]);
    double[] millis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      millis[i] = run(command.toArray(String[]::new)).toNanos() / 1e6;
    }
    Arrays.sort(millis);
    System.out.println(
        "%s: median %.0f ms, p95 %.0f ms"
            .formatted(what, millis[RUNS / 2], millis[RUNS * 95 / 100]));
    return millis[RUNS / 2];
  }

  private Duration run(String... command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out.txt"))).isZero();
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
