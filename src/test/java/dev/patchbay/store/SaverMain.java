package dev.patchbay.store;

import dev.patchbay.release.PublishedVersion;
import dev.patchbay.scenario.Graph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Saves drafts and publishes them for ever, and says so after each: the process that is killed.
///
/// What it saves follows from the draft's version ([#draft]), so whoever looks later knows what has
/// to be there. After every [#SAVES] saves it closes the home and opens it again, which it also
/// says.
public final class SaverMain {
  private static final int SAVES = 6;

  private SaverMain() {}

  /// @param arguments the home and the id of the scenario; `hold` instead of it only opens the home
  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[0]);
    if (arguments[1].equals("hold")) {
      hold(out, folder);
      return;
    }
    warmUp();
    out.println("opening");
    while (true) {
      try (TestHome home = TestHome.tryToOpen(folder, Clock.systemUTC()).orThrow()) {
        out.println("opened");
        for (int i = 0; i < SAVES; i++) {
          saveAndPublish(out, home, arguments[1]);
        }
        out.println("closing");
      }
      out.println("opening");
    }
  }

  /// Loads the classes on a home of its own, so that afterwards the disk decides how long things
  /// take.
  private static void warmUp() throws IOException {
    var ignored = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Path scratch = Files.createTempDirectory("patchbay-warm-up");
    try (TestHome home = TestHome.open(scratch)) {
      String id = home.scenarios().create("Warm", draft(1)).orThrow().id();
      saveAndPublish(ignored, home, id);
    }
    TestHome.remove(scratch);
  }

  private static void saveAndPublish(PrintStream out, TestHome home, String id) {
    long version = home.draft(id).version() + 1;
    out.println("saved " + home.save(id, draft(version)));
    if (version % 2 == 0) {
      PublishedVersion published = home.publish(id);
      out.println("published " + published.summary().number() + " " + version);
    }
  }

  private static void hold(PrintStream out, Path folder) {
    try (TestHome home = TestHome.tryToOpen(folder, Clock.systemUTC()).orThrow()) {
      out.println("holding");
      while (home.database() != null) {
        Thread.sleep(1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The draft at a version; its size changes too.
  static Graph draft(long version) {
    return Drafts.chain(5 + (int) (version % 7) * 4, "\"" + version + "\" & $string($)");
  }
}
