package dev.patchbay.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Starts the program: commands without JavaFX, the designer only when it is asked for.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// @return the exit code
  static int run(String... arguments) {
    return PatchbayCommand.commandLine(new OpenDesigner())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }
}
