package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.json;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Graph;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where only the data does not fit, what converts it is offered.
class ConverterTest {
  private final Bench bench =
      new Bench(
          Graph.of(
              List.of(
                  node("hook", "trigger.manual", 40, 300),
                  node("http", "http.request", 40, 100),
                  node("m", "control.merge", 600, 400)
                      .withConfig(
                          json(
                              """
                              {"mode": {"kind": "combine", "join": "INNER", "leftKey": "id",
                                        "rightKey": "id", "prefer": "LEFT"}}
                              """))),
              List.of(Bench.edge("e1", "hook.out", "http.in"))));

  @Test
  void lettingGoWhereTheDataDoesNotFitOffersWhatConvertsIt() {
    assertThat(bench.refusal("http.out", "m.left").orElseThrow()).contains("converts");
    Request request = bench.drag(bench.port("http.out"), bench.port("m.left"));
    assertThat(request).isInstanceOf(Request.QuickAdd.class);
    Request.QuickAdd wanted = (Request.QuickAdd) request;
    List<NodeType> offered = new Insertion(bench.session).fitting(wanted);
    assertThat(offered).isNotEmpty();
    bench.oneStep(() -> new Insertion(bench.session).insert(offered.getFirst(), wanted));
    String between = bench.selected().iterator().next();
    assertThat(bench.graph().incoming(between)).singleElement().matches(e -> e.sound());
    assertThat(bench.graph().outgoing(between))
        .singleElement()
        .matches(e -> e.sound() && e.target().equals("m"));
  }

  @Test
  void theOtherWayRoundItIsTheSame() {
    assertThat(bench.drag(bench.port("m.left"), bench.port("http.out")))
        .isInstanceOfSatisfying(
            Request.QuickAdd.class,
            wanted -> {
              new Insertion(bench.session)
                  .insert(new Insertion(bench.session).fitting(wanted).getFirst(), wanted);
              assertThat(bench.graph().incoming("m")).hasSize(1);
              assertThat(bench.graph().outgoing("http")).hasSize(1);
            });
  }

  @Test
  void nothingConvertsACycleOrAnotherRefusal() {
    Bench chain = Bench.chain();
    assertThat(chain.refusal("b.out", "a.in").orElseThrow()).doesNotContain("converts");
    assertThat(chain.drag(chain.port("b.out"), chain.port("a.in"))).isEqualTo(Request.NOTHING);
  }
}
