package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One command, run as a shell would, and what it printed.
record CommandRun(int exitCode, String out, String err) {
  /// A computer without a display.
  private static final PatchbayCommand.Designer NO_DISPLAY =
      new PatchbayCommand.Designer() {
        @Override
        public Optional<String> missing() {
          return Optional.of("No display was found.");
        }

        @Override
        public int open(Wiring wiring, List<Path> files) {
          throw new AssertionError("no window without a display");
        }
      };

  static CommandRun of(Path home, Object... arguments) {
    var all = new ArrayList<String>(List.of("--home", home.toString()));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        PatchbayCommand.commandLine(NO_DISPLAY)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  String everything() {
    return out + err;
  }
}
