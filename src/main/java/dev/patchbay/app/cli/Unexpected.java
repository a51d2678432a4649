package dev.patchbay.app.cli;

import dev.patchbay.scenario.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// What escaped from a command ends here, as one sentence.
final class Unexpected {
  private Unexpected() {}

  static int handle(Exception exception, CommandLine command, ParseResult parsed) {
    String sentence =
        exception instanceof StoreException store
            ? store.problem().code() + ": " + store.problem().message()
            : "program.failed: Patchbay failed in a way that it should not ("
                + exception.getClass().getSimpleName()
                + "); please report it with the command you used.";
    command.getErr().println(sentence);
    return Output.PROBLEMS;
  }
}
