package dev.patchbay.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.app.cli.Main;
import dev.patchbay.schema.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// `patchbay bench canvas` with 5,000 nodes, on a virtual display that is large enough: the
/// headless platform of the other tests has 1000 × 1000 pixels.
@Tag("benchmark")
class CanvasBenchmarkTest {
  private static final Path XVFB = Path.of("/usr/bin/Xvfb");

  @Test
  @Timeout(180)
  void fiveThousandNodesOnSoftwareRendering() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(XVFB), "Xvfb is not installed");
    Process display =
        new ProcessBuilder(
                XVFB.toString(),
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1000x24",
                "-nolisten",
                "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = display.inputReader()) {
      String number = said.readLine();
      assertThat(number).as("the number of the display").isNotBlank();
      assertThat(run(":" + number.strip()))
          .extracting(line -> line.path("figure").asString())
          .containsExactly(
              "empty canvas",
              "first complete frame",
              "pan",
              "zoom",
              "drag",
              "overview",
              "hit test",
              "hit test",
              "memory");
    } finally {
      display.destroy();
    }
  }

  /// A process of its own, because the toolkit starts once and this one has it without a display.
  private static List<JsonNode> run(String display) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--module-path", System.getProperty("jdk.module.path", "")));
    command.addAll(List.of("--add-modules", "javafx.controls"));
    command.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    command.addAll(List.of("-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "bench", "canvas", "--nodes", "5000"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", display);
    Process program = builder.start();
    List<String> lines;
    try (BufferedReader reader = program.inputReader()) {
      lines = reader.lines().filter(line -> !line.startsWith("WARNING")).toList();
    }
    lines.forEach(System.out::println);
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).as(String.join("\n", lines)).isZero();
    return lines.stream().map(Json::parse).toList();
  }
}
