package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.app.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scripts start commands more quickly than the window, so they must know them all.
class LauncherTest {
  private static final class NoWindow implements PatchbayCommand.Designer {
    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public int open(Wiring wiring, List<Path> files) {
      return Output.FINE;
    }
  }

  @ParameterizedTest
  @CsvSource({"patchbay, ' | '", "patchbay.cmd, ' '"})
  void everyCommandIsNamedInBothScripts(String script, String between) throws IOException {
    // The hidden one measures a window and starts as the window does.
    List<String> commands =
        PatchbayCommand.commandLine(new NoWindow()).getSubcommands().entrySet().stream()
            .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey)
            .toList();

    assertThat(Files.readString(Path.of("packaging", script)))
        .contains(String.join(between, commands));
  }

  @Test
  void theScriptCanBeRun() {
    assertThat(Path.of("packaging/patchbay")).isExecutable();
  }
}
