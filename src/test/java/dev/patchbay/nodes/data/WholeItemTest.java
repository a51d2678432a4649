package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WholeItemTest {
  private static final long SEED = 7_411;

  @Test
  void twoItemsAreEqualExactlyWhenTheirKeysAre() {
    var random = new Random(SEED);
    var values = new ArrayList<JsonNode>();
    for (int i = 0; i < 400; i++) {
      values.add(value(random, 2));
    }
    int equal = 0;
    for (JsonNode one : values) {
      for (JsonNode other : values) {
        boolean same = ItemKey.of(one).equals(ItemKey.of(other));
        var first = new WholeItem(one);
        var second = new WholeItem(other);
        assertThat(first.equals(second)).as("seed %d: %s and %s", SEED, one, other).isEqualTo(same);
        if (same) {
          equal++;
          assertThat(first.hashCode()).as("%s and %s", one, other).isEqualTo(second.hashCode());
          assertThat(first.compareTo(second)).isZero();
        }
      }
    }
    assertThat(equal).as("pairs beside each with itself").isGreaterThan(1_000);
  }

  @Test
  void textsThatLookLikeOtherValuesAreTexts() {
    List<JsonNode> all =
        List.of(
            Json.NODES.stringNode("7"),
            Json.NODES.numberNode(7),
            Json.NODES.stringNode("\u00007"),
            Json.NODES.stringNode("\u0000\"\u00007"),
            Json.NODES.stringNode("\u0000-"),
            Json.NODES.nullNode(),
            Json.NODES.stringNode("\u0000t"),
            Json.NODES.booleanNode(true),
            Json.NODES.stringNode(""),
            Json.parse("[]"),
            Json.parse("{}"));
    assertThat(all.stream().map(ItemKey::of)).doesNotHaveDuplicates();
    assertThat(all.stream().map(WholeItem::new)).doesNotHaveDuplicates();
  }

  /// Texts of two characters that all have one hash: a list of them would be walked for each.
  @Test
  @Timeout(20)
  void itemsThatWereMadeToCollideAreNoTrouble() {
    List<String> texts = List.of("");
    for (int i = 0; i < 15; i++) {
      texts = texts.stream().flatMap(t -> List.of(t + "Aa", t + "BB").stream()).toList();
    }
    Map<WholeItem, Integer> seen = new HashMap<>();
    for (String text : texts) {
      seen.put(new WholeItem(Json.object().put("id", text)), 1);
    }
    assertThat(seen).hasSize(1 << 15);
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> Json.NODES.nullNode();
      case 1 -> Json.NODES.booleanNode(random.nextBoolean());
      case 2 -> Json.NODES.numberNode(random.nextInt(3));
      case 3 -> Json.NODES.numberNode(new BigDecimal(random.nextInt(3) + ".0"));
      case 4 -> Json.NODES.numberNode((double) random.nextInt(3));
      case 5 -> Json.NODES.stringNode("" + random.nextInt(3));
      case 6 -> Json.NODES.numberNode(new BigDecimal("1e" + (15 + random.nextInt(6))));
      case 7 -> {
        ArrayNode list = Json.NODES.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
      default -> {
        ObjectNode object = Json.object();
        var names = new ArrayList<>(List.of("a", "b"));
        Collections.shuffle(names, random);
        for (String name : names.subList(0, random.nextInt(3))) {
          object.set(name, value(random, depth - 1));
        }
        yield object;
      }
    };
  }
}
