package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.Preview.Status;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Json;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How long a dry run takes that follows an edit, in a scenario of 200 nodes. Beside the time by
/// the clock stands the thread's own, which other work of the machine disturbs less.
@Tag("benchmark")
class DryRunBenchmarkTest {
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final int RUNS = 200;
  private static final int STAGES = 18;

  @Test
  void twoHundredNodesAndTenKilobytes() {
    Graph graph = scenario();
    JsonNode payload = payload();
    Start start = Start.with("start", "orders", payload);
    DryRunResult shown = Draft.DRY_RUN.run(graph, start);
    assertThat(shown.previews().values())
        .allSatisfy(p -> assertThat(p.status()).as("%s", p.problems()).isNotEqualTo(Status.FAILED));
    System.out.println("node mix: " + mix(graph));
    System.out.println(
        "edges: %d, sample: %d bytes"
            .formatted(graph.edges().size(), Json.write(payload).length()));

    double dryRun = measure("dry run", () -> Draft.DRY_RUN.run(graph, start));
    double baseline = measure("plain loop over the same data", () -> plainLoop(payload));
    System.out.println("ratio: %.1f".formatted(dryRun / baseline));
  }

  private static double measure(String what, Runnable work) {
    long until = System.nanoTime() + WARM_UP.toNanos();
    while (System.nanoTime() < until) {
      work.run();
    }
    double[] millis = new double[RUNS];
    double[] busy = new double[RUNS];
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < RUNS; i++) {
      long cpu = threads.getCurrentThreadCpuTime();
      long began = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - began) / 1e6;
      busy[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(busy);
    System.out.println(
        "%s: median %.3f ms, p95 %.3f ms (of its own: median %.3f ms)"
            .formatted(what, millis[RUNS / 2], millis[RUNS * 95 / 100], busy[RUNS / 2]));
    return busy[RUNS / 2];
  }

  private static Map<String, Long> mix(Graph graph) {
    return graph.nodes().stream()
        .collect(Collectors.groupingBy(Node::type, TreeMap::new, Collectors.counting()));
  }

  /// Eighteen stages of eleven nodes, one behind the other, and a tail.
  private static Graph scenario() {
    Draft draft = Draft.started();
    String before = "start";
    for (int i = 0; i < STAGES; i++) {
      stage(draft, i, before);
      before = "keep" + i;
    }
    return draft.transform("tail", "$count($.orders)").edges(before + " -> tail").graph();
  }

  private static void stage(Draft draft, int i, String before) {
    draft
        .node(
            "set" + i,
            "data.set-fields",
            """
            {"keepInput": true, "fields": {
              "stage": "{{ %d + $count($.orders) }}", "who": "Shop {{ $trigger.shop }}",
              "first": "{{ $.orders[0].customer }}"}}
            """
                .formatted(i))
        .choice("if" + i, "\"{{ $.stage > 0 and $count($.orders) > 0 }}\"")
        .node(
            "filter" + i,
            "data.filter",
            "{\"items\": \"{{ $.orders }}\", \"condition\": \"total > 20\"}")
        .transform("sum" + i, "{'total': $sum($.total), 'count': $count($)}")
        .node(
            "switch" + i,
            "control.switch",
            """
            {"mode": "FIRST", "value": "{{ $.count > 3 ? 'many' : 'few' }}", "cases": [
              {"id": "many", "label": "Many", "when": {"kind": "value", "is": "many"}},
              {"id": "few", "label": "Few", "when": {"kind": "value", "is": "few"}}]}
            """)
        .node(
            "call" + i,
            "http.request",
            """
            {"method": "POST", "url": "https://example.org/{{ $nodes.set%d.stage }}/sums",
             "headers": [{"name": "X-Shop", "value": "{{ $trigger.shop }}"}],
             "body": {"kind": "json", "json": {"sum": "{{ $.total }}", "of": "{{ $.count }}"}}}
            """
                .formatted(i))
        .node(
            "mail" + i,
            "mail.send",
            """
            {"connection": "mail", "from": "shop@example.org", "to": ["boss@example.org"],
             "cc": [], "bcc": [], "subject": "Only {{ $.count }} orders", "body": "{{ $.total }}",
             "bodyFormat": "TEXT"}
            """)
        .node("no" + i, "data.set-fields", "{\"fields\": {\"empty\": true}}")
        .merge("merge" + i, "append")
        .transform("order" + i, "$nodes.set%d.orders^(>total)".formatted(i))
        .transform("keep" + i, "{'orders': $nodes.order%d, 'merged': $count($)}".formatted(i))
        .edges(
            before + " -> set" + i,
            "set" + i + " -> if" + i,
            "if" + i + ".true -> filter" + i,
            "if" + i + ".false -> no" + i,
            "filter" + i + ".kept -> sum" + i,
            "sum" + i + " -> switch" + i,
            "switch" + i + ".many -> call" + i,
            "switch" + i + ".few -> mail" + i,
            "if" + i + ".true -> order" + i,
            "call" + i + " -> merge" + i,
            "mail" + i + " -> merge" + i,
            "no" + i + " -> merge" + i,
            "order" + i + " -> merge" + i,
            "merge" + i + " -> keep" + i);
  }

  private static JsonNode payload() {
    ObjectNode payload = Json.object().put("shop", "Lantern");
    ArrayNode orders = payload.putArray("orders");
    for (int i = 0; i < 82; i++) {
      orders
          .addObject()
          .put("id", "A-" + i)
          .put("customer", "customer-" + i + "@example.org")
          .put("total", 10 + i % 17 * 5)
          .put("note", "Please ring twice, the bell is old. " + i)
          .put("express", i % 3 == 0);
    }
    return payload;
  }

  /// What the scenario computes, written in Java by somebody in a hurry.
  private static void plainLoop(JsonNode payload) {
    JsonNode orders = payload.path("orders");
    for (int i = 0; i < STAGES; i++) {
      ObjectNode set = Json.object();
      set.set("orders", orders);
      set.put("stage", i + orders.size());
      set.put("who", "Shop " + payload.path("shop").asString());
      set.set("first", orders.get(0).path("customer"));
      long sum = 0;
      int count = 0;
      for (JsonNode order : orders) {
        if (order.path("total").intValue() > 20) {
          sum += order.path("total").intValue();
          count++;
        }
      }
      ObjectNode call = Json.object().put("sum", sum).put("of", count);
      String body = Json.write(call);
      ArrayNode sorted = Json.NODES.arrayNode();
      orders
          .valueStream()
          .sorted((a, b) -> b.path("total").intValue() - a.path("total").intValue())
          .forEach(sorted::add);
      orders = sorted;
      assertThat(body).isNotEmpty();
    }
  }
}
