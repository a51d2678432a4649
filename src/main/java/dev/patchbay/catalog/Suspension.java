package dev.patchbay.catalog;

import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/// A run's rest at a node, complete and stored before the run rests.
///
/// @param kept what the node needs again when the run goes on
/// @param foreseen what a dry run, which never waits, goes on with
public record Suspension(Until until, JsonNode kept, Wake foreseen) {
  /// @param now when the node was reached
  public WouldDo wouldDo(Instant now) {
    String latest = until.latest(now).map(Instant::toString).orElse("");
    return switch (until) {
      case Until.Elapsed(var time) ->
          new WouldDo(
              "would wait " + words(time) + ", until " + latest,
              List.of(new Detail("Goes on at", latest)));
      case Until.Moment(var time) ->
          new WouldDo(
              time.isAfter(now)
                  ? "would wait until " + latest
                  : "would not wait: " + latest + " is past",
              List.of(new Detail("Goes on at", latest)));
      case Until.Callback(var question, var atMost) ->
          new WouldDo(
              "would wait for "
                  + question.map(q -> "an answer to “" + oneLine(q) + "”").orElse("a callback")
                  + ", at most until "
                  + latest,
              List.of(
                  new Detail("Waits at most", words(atMost)),
                  new Detail("Goes on without at", latest)));
      case Until.ChildRun(var scenario, var input, boolean result) ->
          new WouldDo(
              "would call scenario “%s” and %s"
                  .formatted(oneLine(scenario), result ? "wait for its result" : "go on at once"),
              List.of(new Detail("Input", Json.pretty(input))));
    };
  }

  /// `2 d 3 h`, `90 s` as `1 min 30 s`.
  private static String words(Duration time) {
    var words = new StringJoiner(" ");
    if (time.toDays() > 0) {
      words.add(time.toDays() + " d");
    }
    if (time.toHoursPart() > 0) {
      words.add(time.toHoursPart() + " h");
    }
    if (time.toMinutesPart() > 0) {
      words.add(time.toMinutesPart() + " min");
    }
    if (time.toSecondsPart() > 0 || words.length() == 0) {
      words.add(time.toSecondsPart() + " s");
    }
    return words.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
