package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.engine.Preview.Source;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an effect shows: what it would do, and what the nodes behind it are given in the meantime.
class EffectPreviewTest {
  private static final String KEPT = "{\"status\": 201, \"headers\": {}, \"body\": {\"id\": 5}}";

  private static Draft call() {
    return Draft.started()
        .node(
            "call",
            "http.request",
            """
            {"method": "POST", "url": "https://example.org/orders/{{ $.id }}",
             "headers": [{"name": "X-Shop", "value": "lamps"}],
             "body": {"kind": "json", "json": {"total": "{{ $.total }}"}}}
            """)
        .transform("after", "$")
        .edges("start -> call", "call -> after");
  }

  private static final String ORDER = "{\"id\": \"A-7\", \"total\": 12.50}";

  @Test
  void itSaysWhatItWouldDoWithEverythingResolved() {
    Seen seen = call().run(ORDER);

    WouldDo wouldDo = seen.node("call").wouldDo().orElseThrow();
    assertThat(wouldDo.sentence()).startsWith("would POST https://example.org/orders/A-7");
    assertThat(wouldDo.details())
        .extracting(WouldDo.Detail::value)
        .anySatisfy(value -> assertThat(value).contains("lamps"))
        .anySatisfy(value -> assertThat(value).contains("12.50"));
    assertThat(seen.node("call").headline()).isEqualTo(wouldDo.sentence());
    assertThat(seen.node("call").statusWord()).isEqualTo("would do");
    seen.hasInput("call", ORDER);
  }

  @Test
  void withNothingBetterTheNodesBehindItGetTheSampleOfItsType() {
    Seen seen = call().run(ORDER);

    ActionType<?, ?, ?> type =
        (ActionType<?, ?, ?>) Draft.REGISTRY.find("http.request").orElseThrow();
    assertThat(seen.node("call").source()).isEqualTo(Source.TYPE_SAMPLE);
    assertThat(seen.output("after")).isEqualTo(type.outputSample());
  }

  @Test
  void aSampleKeptOfARealResultIsBetterThanThatOfTheType() {
    Seen seen =
        call().sample("call", "first", "{\"old\": true}").sample("call", "real", KEPT).run(ORDER);

    assertThat(seen.node("call").source()).isEqualTo(Source.KEPT_SAMPLE);
    seen.hasOutput("after", KEPT);
    assertThat(seen.node("call").wouldDo()).isPresent();
  }

  @Test
  void aPinIsBetterThanAnySample() {
    Seen seen = call().sample("call", "real", KEPT).pin("call", "{\"pinned\": 1}").run(ORDER);

    assertThat(seen.node("call").source()).isEqualTo(Source.PIN);
    seen.hasOutput("after", "{\"pinned\": 1}");
    assertThat(seen.node("call").wouldDo()).isPresent();
  }

  @Test
  void aPinnedPureNodeIsNotComputed() {
    Seen seen = Draft.started().failing("a").pin("a", "[1]").edges("start -> a").run("0");

    seen.hasOutput("a", "[1]");
    assertThat(seen.node("a").source()).isEqualTo(Source.PIN);
  }

  @Test
  void aPinOfANodeWithSeveralOutputsSaysWhichHandleGetsWhat() {
    Draft.started()
        .choice("if", "true")
        .transform("yes", "$")
        .transform("no", "$")
        .edges("start -> if", "if.true -> yes", "if.false -> no")
        .pin("if", "{\"false\": 9}")
        .run("0")
        .hasOutput("no", "9")
        .skips("yes");
  }

  @Test
  void whatCannotBePlannedFailsAndWouldDoNothing() {
    Seen seen =
        Draft.started()
            .node("call", "http.request", "{\"url\": \"ftp://example.org\"}")
            .edges("start -> call")
            .run("0");

    assertThat(seen.node("call").wouldDo()).isEmpty();
    assertThat(seen.node("call").status()).isEqualTo(Preview.Status.FAILED);
    assertThat(seen.messages("call")).contains("http");
  }

  @Test
  void aPinnedTriggerStartsWithItsPinUnlessAnotherSampleIsAskedFor() {
    Draft draft =
        Draft.started()
            .sample("start", "kept", "\"kept\"")
            .pin("start", "\"pinned\"")
            .transform("after", "$trigger")
            .edges("start -> after");

    Start pinned = start(draft, Optional.empty()).orThrow();
    Seen seen = new Seen(Draft.DRY_RUN.run(draft.graph(), pinned));
    seen.hasOutput("after", "\"pinned\"");
    assertThat(seen.node("start").source()).isEqualTo(Source.PIN);
    assertThat(start(draft, Optional.of("kept")).orThrow().payload())
        .isEqualTo(Json.parse("\"kept\""));
  }

  private static Parsed<Start> start(Draft draft, Optional<String> sample) {
    return Start.choose(draft.graph(), Draft.REGISTRY, Optional.empty(), sample);
  }
}
