package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.release.PublishedVersion;
import dev.patchbay.release.VersionSummary;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.StoreException;
import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One bit of a closed database is turned over, 150 times, each time in a fresh copy: everything
/// that is read is what was written, or is refused with a code.
@Tag("campaign")
class BitFlipCampaignTest {
  private static final int FLIPS = Integer.getInteger("patchbay.flips", 150);
  private static final long SEED = Long.getLong("patchbay.seed", 20_260_301L);

  @TempDir Path sound;
  @TempDir Path copies;

  /// How a read can end.
  private enum End {
    RIGHT,
    REFUSED,
    /// Nothing was shown, and nothing said that something is missing.
    MISSING,
    WRONG
  }

  /// Everything there is to read, and what reading it gives while the file is sound.
  private record Expected(
      List<ScenarioSummary> list,
      List<Scenario> scenarios,
      List<VersionSummary> history,
      List<PublishedVersion> versions) {}

  @Test
  void noBitThatTurnsOverMakesAWrongGraphOrVersionLookGood() throws IOException {
    Expected expected = fill();
    byte[] file = Files.readAllBytes(TestHome.databaseFile(sound));
    var random = new Random(SEED);
    Map<End, Integer> ends = new EnumMap<>(End.class);
    var codes = new java.util.TreeMap<String, Integer>();
    for (int flip = 1; flip <= FLIPS; flip++) {
      int bit = random.nextInt(file.length * 8);
      Path copy = copies.resolve("flip" + flip);
      TestHome.copy(sound, copy);
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(TestHome.databaseFile(copy), flipped);
      End end = worst(copy, expected, codes, "seed " + SEED + ", bit " + bit);
      ends.merge(end, 1, Integer::sum);
    }
    System.out.printf(
        "%d flips in %d bytes, seed %d: %s, refused with %s%n",
        FLIPS, file.length, SEED, ends, codes);
    assertThat(ends).doesNotContainKeys(End.WRONG, End.MISSING);
    assertThat(ends).containsKeys(End.RIGHT, End.REFUSED);
  }

  private Expected fill() {
    try (TestHome home = TestHome.open(sound)) {
      for (int i = 0; i < 12; i++) {
        var draft = i % 2 == 0 ? Drafts.full() : Drafts.chain(40, Integer.toString(i));
        String id = home.scenarios().create("Scenario " + i, Drafts.small("0")).orThrow().id();
        home.publish(id);
        home.save(id, Drafts.chain(25, Integer.toString(i)));
        home.publish(id);
        home.save(id, draft);
      }
      List<ScenarioSummary> list = home.scenarios().list(Optional.empty(), 100).items();
      var history = new ArrayList<VersionSummary>();
      var versions = new ArrayList<PublishedVersion>();
      for (ScenarioSummary line : list) {
        home.versions()
            .versions(line.id(), Optional.empty(), 10)
            .items()
            .forEach(version -> {
              history.add(version);
              versions.add(home.versions().version(line.id(), version.number()).orElseThrow());
            });
      }
      return new Expected(
          list, list.stream().map(line -> home.draft(line.id())).toList(), history, versions);
    }
  }

  private End worst(Path copy, Expected expected, Map<String, Integer> codes, String where) {
    return switch (TestHome.tryToOpen(copy, Clock.systemUTC())) {
      case Parsed.Failed<TestHome>(var problems) -> {
        assertThat(problems).as(where).hasSize(1);
        codes.merge("opening: " + problems.getFirst().code(), 1, Integer::sum);
        yield End.REFUSED;
      }
      case Parsed.Ok<TestHome>(var home) -> {
        try (home) {
          yield worst(home, expected, codes, where);
        }
      }
    };
  }

  private End worst(TestHome home, Expected expected, Map<String, Integer> codes, String where) {
    var ends = new ArrayList<End>();
    ends.add(list(home, expected.list(), codes));
    for (Scenario scenario : expected.scenarios()) {
      ends.add(read(() -> home.scenarios().find(scenario.id()), scenario, codes));
    }
    for (PublishedVersion version : expected.versions()) {
      VersionSummary summary = version.summary();
      ends.add(
          read(
              () -> home.versions().version(summary.scenarioId(), summary.number()),
              version,
              codes));
      ends.add(
          read(
              () ->
                  home
                      .versions()
                      .versions(summary.scenarioId(), Optional.empty(), 10)
                      .items()
                      .stream()
                      .filter(line -> line.number() == summary.number())
                      .findFirst(),
              summary,
              codes));
    }
    End worst = ends.stream().max(End::compareTo).orElseThrow();
    if (worst == End.WRONG || worst == End.MISSING) {
      System.out.println(where + ": " + worst + " " + ends);
    }
    return worst;
  }

  private static End list(
      TestHome home, List<ScenarioSummary> expected, Map<String, Integer> codes) {
    try {
      List<ScenarioSummary> found = home.scenarios().list(Optional.empty(), 100).items();
      if (found.equals(expected)) {
        return End.RIGHT;
      }
      boolean wrong =
          found.stream().anyMatch(line -> !line.damaged() && !lookAlike(line, expected));
      boolean damaged = found.stream().anyMatch(ScenarioSummary::damaged);
      return wrong
          ? End.WRONG
          : damaged || found.size() == expected.size() ? End.REFUSED : End.MISSING;
    } catch (StoreException e) {
      codes.merge(e.problem().code(), 1, Integer::sum);
      return End.REFUSED;
    }
  }

  /// The time of the last change and the count of nodes are no part of what is sealed.
  private static boolean lookAlike(ScenarioSummary line, List<ScenarioSummary> expected) {
    return expected.stream()
        .anyMatch(known ->
            known.id().equals(line.id())
                && known.name().equals(line.name())
                && known.enabled() == line.enabled()
                && known.status().equals(line.status()));
  }

  private static <T> End read(Supplier<Optional<T>> read, T expected, Map<String, Integer> codes) {
    try {
      return read.get()
          .map(found -> alike(found, expected) ? End.RIGHT : End.WRONG)
          .orElse(End.MISSING);
    } catch (StoreException e) {
      codes.merge(e.problem().code(), 1, Integer::sum);
      return End.REFUSED;
    }
  }

  /// How a draft was looked at, and when it was changed last, may be another.
  private static boolean alike(Object found, Object expected) {
    return found.equals(expected)
        || (found instanceof Scenario scenario
            && expected instanceof Scenario known
            && scenario.draft().withUiState(known.draft().uiState()).equals(known.draft())
            && scenario.name().equals(known.name())
            && scenario.description().equals(known.description())
            && scenario.enabled() == known.enabled()
            && scenario.version() == known.version()
            && scenario.publishedVersion().equals(known.publishedVersion())
            && scenario.publishedDraft().equals(known.publishedDraft()));
  }
}
