package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.app.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands run where JavaFX is not even installed.
class CommandsWithoutJavaFxTest {
  @TempDir Path folder;

  private record Run(int exitCode, String output) {}

  private Run run(String... arguments) throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("openjfx"))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + folder.resolve("classes.log"),
                "-cp",
                classPath,
                Main.class.getName(),
                "--home",
                folder.resolve("home").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private void loadedNoJavaFx() throws IOException {
    try (var lines = Files.lines(folder.resolve("classes.log"))) {
      assertThat(lines.filter(line -> line.contains(" javafx.") || line.contains("com.sun.javafx")))
          .isEmpty();
    }
  }

  @Test
  void aDryRunWithAPictureNeedsNoJavaFx() throws Exception {
    assertThat(run("examples", "github-triage", "-o", "triage.json").exitCode()).isZero();

    Run shown = run("dry-run", "triage.json", "--picture", "out.png");

    assertThat(shown.exitCode()).as(shown.output()).isZero();
    assertThat(shown.output()).contains("would POST https://chat.example.org/hooks/triage");
    assertThat(folder.resolve("out.png")).isNotEmptyFile();
    loadedNoJavaFx();
  }

  @Test
  void whatNeedsTheDataFolderNeedsNoJavaFxEither() throws Exception {
    assertThat(run("list").exitCode()).isZero();
    loadedNoJavaFx();
  }

  @Test
  void whereThereIsNoDisplayTheDesignerSaysSoShowsTheExampleAndDrawsIt() throws Exception {
    Run shown = run();

    assertThat(shown.exitCode()).as(shown.output()).isZero();
    assertThat(shown.output().lines().findFirst().orElseThrow())
        .contains("No display was found", "libgtk-3-0");
    assertThat(shown.output())
        .contains("GitHub triage", "Create ticket", "skipped", "patchbay-preview.png");
    assertThat(folder.resolve("patchbay-preview.png")).isNotEmptyFile();
    loadedNoJavaFx();
  }
}
