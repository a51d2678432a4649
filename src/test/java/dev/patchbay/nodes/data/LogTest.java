package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.LogLine;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.nodes.PartialWire;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogTest {
  private static final JsonNode INPUT = Json.parse("{\"id\": 9007199254740993, \"p\": 0.10}");

  private final NodeFixture node = new NodeFixture(Log.TYPE);

  @Test
  void writesOneLineAndHandsOnItsInput() {
    var lines = new ArrayList<LogLine>();

    ActionResult result = node.perform(config("ERROR", "  Größe ✓ 😀 "), INPUT, new Logbook(lines));

    assertThat(lines).containsExactly(new LogLine(LogLine.Level.ERROR, "Größe ✓ 😀"));
    assertThat(result).isEqualTo(ActionResult.success(INPUT));
  }

  @Test
  void aDryRunShowsTheLineAndGoesOnWithTheInput() {
    WouldDo wouldDo = node.wouldDo(config("WARNING", "line 1\nline 2"), INPUT);

    assertThat(wouldDo.sentence()).isEqualTo("would log WARNING “line 1 line 2”");
    assertThat(wouldDo.details()).contains(new WouldDo.Detail("Message", "line 1\nline 2"));
    assertThat(node.foreseen(config("INFO", "x"), INPUT)).hasValue(INPUT);
  }

  @Test
  void cutsALineThatIsTooLongBetweenTwoCharacters() {
    String message = "😀".repeat(20_000);

    var lines = new ArrayList<LogLine>();
    node.perform(config("DEBUG", message), INPUT, new Logbook(lines));

    assertThat(lines.getFirst().message()).isEqualTo("😀".repeat(10_000) + "…");
    assertThat(node.wouldDo(config("DEBUG", message), INPUT).sentence()).hasSizeLessThan(300);
  }

  @Test
  void needsAMessage() {
    assertThat(node.problems("{\"level\": \"INFO\", \"message\": \" \"}")).hasSize(1);
  }

  private static JsonNode config(String level, String message) {
    return Json.object().put("level", level).put("message", message);
  }

  private record Logbook(List<LogLine> lines) implements PartialWire {
    @Override
    public void log(LogLine line) {
      lines.add(line);
    }
  }
}
