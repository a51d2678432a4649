package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.release.PublishedVersion;
import dev.patchbay.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that saves and publishes is killed at a random moment, 200 times in a row on one home:
/// what it said is saved is there, what is published is exactly the old or exactly the new, and the
/// home opens.
@Tag("campaign")
class KillCampaignTest {
  private static final int KILLS = Integer.getInteger("patchbay.kills", 200);
  private static final long SEED = Long.getLong("patchbay.seed", 20_260_301L);

  /// How many lines the process may write before it is killed: some rounds of opening, saving,
  /// publishing and closing.
  private static final int LINES = 26;

  /// About as long as the slowest of its steps takes.
  private static final int LONGEST_NANOS = 40_000_000;

  @TempDir Path folder;

  /// What the process said last.
  private record Said(long draft, int published, long publishedDraft) {
    Said and(String line) {
      String[] words = line.split(" ", -1);
      return switch (words[0]) {
        case "saved" -> new Said(Long.parseLong(words[1]), published, publishedDraft);
        case "opening", "opened", "closing" -> this;
        case "published" -> new Said(draft, Integer.parseInt(words[1]), Long.parseLong(words[2]));
        default -> throw new AssertionError("the process said " + line);
      };
    }
  }

  @Test
  void nothingThatWasAcknowledgedIsLost() {
    var random = new Random(SEED);
    Said said = begin();
    String id = onlyId();
    long acknowledged = 0;
    long ahead = 0;
    var after = new TreeMap<String, Integer>();
    for (int kill = 1; kill <= KILLS; kill++) {
      Said before = said;
      try (ChildProcess process = ChildProcess.start(SaverMain.class, folder, id)) {
        var lines = new ArrayList<String>();
        for (int line = random.nextInt(LINES); line >= 0; line--) {
          lines.add(process.read());
        }
        LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
        process.kill();
        lines.addAll(process.rest());
        for (String line : lines) {
          said = said.and(line);
        }
        after.merge(lines.getLast().replaceAll(" .*", ""), 1, Integer::sum);
      }
      acknowledged += said.draft() - before.draft() + said.published() - before.published();
      Said found = look(id, said, "seed " + SEED + ", kill " + kill);
      ahead += found.equals(said) ? 0 : 1;
      said = found;
    }
    System.out.printf(
        "%d kills, seed %d, by what was said last %s: %d acknowledged saves and publications, 0"
            + " lost; %d kills came between a commit and its acknowledgement; at the end draft %d,"
            + " version %d%n",
        KILLS, SEED, after, acknowledged, ahead, said.draft(), said.published());
    assertThat(said.published()).isGreaterThan(KILLS / 2);
  }

  private Said begin() {
    try (TestHome home = TestHome.open(folder)) {
      String id = home.scenarios().create("Orders", SaverMain.draft(1)).orThrow().id();
      home.publish(id);
      return new Said(1, 1, 1);
    }
  }

  private String onlyId() {
    try (TestHome home = TestHome.open(folder)) {
      return home.scenarios().list(Optional.empty(), 2).items().getFirst().id();
    }
  }

  /// Opens the home and compares; one commit may be there that the process could not speak of.
  private Said look(String id, Said said, String when) {
    try (TestHome home = TestHome.open(folder)) {
      Scenario scenario = home.draft(id);
      long draft = scenario.version();
      assertThat(draft).as(when).isBetween(said.draft(), said.draft() + 1);
      assertThat(scenario.draft()).as(when).isEqualTo(SaverMain.draft(draft));

      int number = scenario.publishedVersion().orElseThrow();
      assertThat(number).as(when).isBetween(said.published(), said.published() + 1);
      PublishedVersion version = home.versions().version(id, number).orElseThrow();
      long publishedDraft = version.summary().draftVersion();
      assertThat(scenario.publishedDraft()).as(when).contains(publishedDraft);
      assertThat(version.graph()).as(when).isEqualTo(SaverMain.draft(publishedDraft));
      if (number == said.published()) {
        assertThat(publishedDraft).as(when).isEqualTo(said.publishedDraft());
      } else {
        assertThat(publishedDraft).as(when).isEqualTo(draft);
      }
      assertThat(home.versions().version(id, number + 1)).as(when).isEmpty();
      assertThat(Rows.of(home).count("scenario_versions")).as(when).isEqualTo(number);
      assertThat(Rows.of(home).count("scenario_triggers")).as(when).isEqualTo(1);
      return new Said(draft, number, publishedDraft);
    }
  }
}
