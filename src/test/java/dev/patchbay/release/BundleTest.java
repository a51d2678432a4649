package dev.patchbay.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.store.Drafts;
import dev.patchbay.store.HandClock;
import dev.patchbay.store.TestHome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A version as one file: the same bytes every time, nothing private, and no other than was
/// written.
class BundleTest {
  private static final String PRIVATE = "PRIVATE-4711";

  @TempDir Path folder;
  private PublishedVersion version;
  private byte[] file;

  @BeforeEach
  void publish() {
    try (TestHome home = TestHome.open(folder, new HandClock())) {
      String id = home.scenarios().create("Orders", draft()).orThrow().id();
      home.scenarios().rename(id, "Orders", "Größe").orThrow();
      version = home.publish(id);
      file = Bundle.of(version).write();
    }
  }

  private static Graph draft() {
    var shape =
        new NodeBuilder("shape", "data.transform")
            .name("shape")
            .config(Json.object().put("program", "{\"n\": 0.10}"))
            .notes(PRIVATE)
            .pin(Optional.of(Json.object().put("pin", PRIVATE)))
            .build();
    return Graph.of(List.of(Drafts.start(), shape), Drafts.small("1").edges())
        .withSamples(List.of(new Sample("start", "Real", Json.object().put("s", PRIVATE))))
        .withVariables(Drafts.full().variables())
        .withExtra(Json.object().put("extra", PRIVATE));
  }

  private String text() {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static List<String> codes(String text) {
    return Bundle.read(text.getBytes(StandardCharsets.UTF_8)).problems().stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void whatWasWrittenIsReadAndBehavesAsPublished() {
    Bundle bundle = Bundle.read(file).orThrow();

    assertThat(bundle).isEqualTo(Bundle.of(version));
    assertThat(bundle.contentHash()).isEqualTo(version.summary().contentHash());
    assertThat(bundle.form().hash()).isEqualTo(version.summary().contentHash());
    assertThat(bundle.scenario().name()).isEqualTo("Orders");
    assertThat(bundle.scenario().description()).isEqualTo("Größe");
    assertThat(bundle.form().graph().variables().getFirst().value().toString()).isEqualTo("12.50");
  }

  @Test
  void theBytesAreTheSameEveryTimeAndAfterReading() {
    assertThat(Bundle.of(version).write()).isEqualTo(file);
    assertThat(Bundle.read(file).orThrow().write()).isEqualTo(file);
    try (TestHome home = TestHome.open(folder, new HandClock())) {
      PublishedVersion again =
          home.versions().version(version.summary().scenarioId(), 1).orElseThrow();
      assertThat(Bundle.of(again).write()).isEqualTo(file);
    }
  }

  @Test
  void noSampleNoPinNoNoteAndNoPathOfThisComputerIsInside() {
    assertThat(text())
        .doesNotContain(PRIVATE, folder.toString(), System.getProperty("user.home") + "/")
        .contains("\"format\": \"patchbay-bundle\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"n\\\": 0.10 | \"n\\\": 0.11",
        "\"name\": \"Orders\" | \"name\": \"0rders\"",
        "\"version\": 1 | \"version\": 2",
        "\"disabled\": false | \"disabled\": true",
        "\"value\": 12.50 | \"value\": 12.5",
        "\"factor\": 2.0 | \"factor\": 2"
      })
  void aBundleThatWasChangedIsRefused(String before, String after) {
    String changed = text().replace(before.strip(), after.strip());
    assertThat(changed).isNotEqualTo(text());

    assertThat(codes(changed)).containsExactly("bundle.hash");
  }

  @Test
  void aChangedBehaviourUnderANewFileHashStillLacksItsContentHash() {
    Bundle bundle = Bundle.of(version);
    var forged =
        new PublishedVersion(
            version.summary(),
            version.description(),
            Json.parse(Json.write(bundle.behaviour()).replace("0.10", "0.11")),
            version.graph());

    assertThat(codes(new String(Bundle.of(forged).write(), StandardCharsets.UTF_8)))
        .containsExactly("bundle.hash");
  }

  @Test
  void noSingleChangedByteGoesUnnoticed() {
    long seed = 20_260_301;
    var random = new Random(seed);
    Bundle bundle = Bundle.of(version);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = file.clone();
      int at = random.nextInt(changed.length);
      changed[at] = (byte) random.nextInt(256);

      // White space between the parts may differ; nothing else may.
      Parsed<Bundle> read = Bundle.read(changed);
      if (read instanceof Parsed.Ok<Bundle>(var other)) {
        assertThat(other).as("seed %d, round %d, byte %d", seed, i, at).isEqualTo(bundle);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | bundle.format",
        "[] | bundle.format",
        "{\"format\": \"patchbay-bundle\", \"formatVersion\": 2} | bundle.newer",
        "{\"format\": \"patchbay-bundle\", \"formatVersion\": 1} | bundle.format",
        "not json | json.syntax",
        "'' | json.empty"
      })
  void whatIsNoBundleIsRefusedWithItsReason(String text, String code) {
    assertThat(codes(text)).contains(code).allMatch(code::equals);
  }

  @Test
  void anUnknownFieldIsRefused() {
    String extended = text().replaceFirst("\\{", "{\"more\": 1,");

    assertThat(codes(extended)).containsExactly("bundle.format");
  }
}
