package dev.patchbay.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.scenario.Policy.Retry;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.store.Drafts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// The hash of a behaviour changes with what a run would do, and with nothing else.
class BehaviourHashTest {
  private static final String CONFIG = "{\"program\": \"1\", \"note\": {\"a\": 1, \"b\": 2}}";

  private static final Graph GRAPH =
      Graph.of(
              List.of(
                  Drafts.start(),
                  Drafts.transform("shape", "1").config(object(CONFIG)).label("Shape").build()),
              List.of(Edge.between("e1", "start", "out", "shape", "in")))
          .withVariables(List.of(new Variable("limit", Json.parse("12.50"), "The limit")));

  private static ObjectNode object(String json) {
    return Json.parse(json).asObject();
  }

  private static BehaviourOf behaviour(String connectionName) {
    return new BehaviourOf(
        BuiltIn.registry(),
        ref -> Optional.of(connectionName).filter(name -> !ref.id().equals("gone")));
  }

  private static String hash(Graph graph) {
    return behaviour("crm").graph(graph).orThrow().hash();
  }

  private static Graph node(UnaryOperator<NodeBuilder> change) {
    List<Node> nodes =
        GRAPH.nodes().stream()
            .map(node -> node.id().equals("shape") ? change.apply(node.copy()).build() : node)
            .toList();
    return Graph.of(nodes, GRAPH.edges()).withVariables(GRAPH.variables());
  }

  private static Graph edge(UnaryOperator<Edge> change) {
    return Graph.of(GRAPH.nodes(), GRAPH.edges().stream().map(change).toList())
        .withVariables(GRAPH.variables());
  }

  static Stream<Arguments> noBehaviour() {
    return Stream.of(
        Arguments.of("position", node(n -> n.position(77, -3.5))),
        Arguments.of("size", node(n -> n.size(300, 200))),
        Arguments.of("label", node(n -> n.label("Other"))),
        Arguments.of("notes", node(n -> n.notes("why"))),
        Arguments.of("pin", node(n -> n.pin(Optional.of(Json.parse("[1]"))))),
        Arguments.of("foreign fields of a node", node(n -> n.extra(object("{\"z\": 1}")))),
        Arguments.of(
            "order of keys",
            node(n -> n.config(object("{\"note\": {\"b\": 2, \"a\": 1}, \"program\": \"1\"}")))),
        Arguments.of("label of an edge", edge(e -> e.withLabel("yes"))),
        Arguments.of("samples", GRAPH.withSamples(Drafts.full().samples())),
        Arguments.of("view", GRAPH.withUiState(Drafts.full().uiState())),
        Arguments.of("foreign fields", GRAPH.withExtra(object("{\"author\": \"a\"}"))),
        Arguments.of(
            "words about a variable",
            GRAPH.withVariables(List.of(new Variable("limit", Json.parse("12.50"), "")))),
        Arguments.of("broken edge", withBrokenEdge()));
  }

  private static Graph withBrokenEdge() {
    var edges = new ArrayList<>(GRAPH.edges());
    edges.add(
        Edge.between("e2", "shape", "out", "nobody", "in")
            .withBroken(Optional.of(new Problem("", "graph.dangling", ""))));
    return Graph.of(GRAPH.nodes(), edges).withVariables(GRAPH.variables());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noBehaviour")
  void looksAndTrialsAreNoBehaviour(String what, Graph other) {
    assertThat(other).as(what).isNotSameAs(GRAPH);
    assertThat(hash(other)).as(what).isEqualTo(hash(GRAPH));
  }

  static Stream<Arguments> differences() {
    Policy policy = Policy.DEFAULT;
    Retry retry = new Retry(3, Duration.ofSeconds(1), 2, Duration.ofMinutes(10), 0.1);
    return Stream.of(
        Arguments.of("config", node(n -> n.config(object(CONFIG.replace("\"1\"", "\"2\""))))),
        Arguments.of("digits", node(n -> n.config(object(CONFIG.replace("2}", "2.0}"))))),
        Arguments.of("config version", node(n -> n.configVersion(2))),
        Arguments.of("type", node(n -> n.type("data.filter"))),
        Arguments.of("name", node(n -> n.name("other"))),
        Arguments.of("disabled", node(n -> n.disabled(true))),
        Arguments.of("container", node(n -> n.parent("start"))),
        Arguments.of("on error", node(n -> n.policy(policy.withOnError(OnError.CONTINUE)))),
        Arguments.of("retry", node(n -> n.policy(new Policy(OnError.STOP, retry, 0)))),
        Arguments.of("timeout", node(n -> n.policy(new Policy(OnError.STOP, Retry.NONE, 9)))),
        Arguments.of(
            "source handle",
            edge(e -> e.withEnds("start", Optional.of("x"), "shape", e.targetHandle()))),
        Arguments.of(
            "target handle",
            edge(e -> e.withEnds("start", e.sourceHandle(), "shape", Optional.of("x")))),
        Arguments.of("order of an edge", edge(e -> e.withOrder(1))),
        Arguments.of("no edge", Graph.of(GRAPH.nodes(), List.of())),
        Arguments.of(
            "value of a variable",
            GRAPH.withVariables(List.of(new Variable("limit", Json.parse("12.5"), "")))),
        Arguments.of("no variable", GRAPH.withVariables(List.of())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differences")
  void whatARunWouldDoDifferentlyIsADifferentBehaviour(String what, Graph other) {
    assertThat(hash(other)).as(what).isNotEqualTo(hash(GRAPH));
  }

  @Test
  void theHashIsThatOfTheCanonicalTextAndStaysWhatItWas() {
    BehaviourForm form = behaviour("crm").graph(GRAPH).orThrow();

    String text = CanonicalJson.text(form.json());

    assertThat(text).startsWith("{\"connections\":[],\"edges\":[{\"id\":\"e1\",");
    assertThat(text).contains("\"value\":12.50").doesNotContain("\"label\"", "position");
    assertThat(CanonicalJson.sha256(Json.parse(text))).isEqualTo(form.hash());
    assertThat(BehaviourForm.parse(Json.parse(text)).orThrow()).isEqualTo(form);
  }

  @Test
  void theGraphOfABehaviourBehavesTheSame() {
    BehaviourForm form = behaviour("crm").graph(GRAPH).orThrow();

    assertThat(hash(form.graph())).isEqualTo(form.hash());
  }

  @Test
  void whateverAPolicyHoldsTheHashIsTheSameAfterReading() {
    long seed = 20_260_301;
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var retry =
          new Retry(
              1 + random.nextInt(100),
              Duration.ofNanos(random.nextLong(1_000_000_000_000L)),
              1 + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12)),
              Duration.ofMillis(random.nextInt(1_000_000)),
              random.nextDouble());
      Graph graph = node(n -> n.policy(new Policy(OnError.STOP, retry, random.nextInt(600))));
      BehaviourForm form = behaviour("crm").graph(graph).orThrow();

      BehaviourForm read =
          BehaviourForm.parse(Json.parse(CanonicalJson.text(form.json()))).orThrow();

      assertThat(read.hash()).as("seed %d, round %d", seed, i).isEqualTo(form.hash());
      assertThat(read.graph().node("shape").orElseThrow().policy())
          .isEqualTo(graph.node("shape").orElseThrow().policy());
    }
  }

  private static Graph calling(String connection) {
    var http =
        new NodeBuilder("call", "http.request")
            .name("call")
            .config(Json.object().put("url", "https://x.example").put("connection", connection))
            .build();
    return Graph.of(List.of(Drafts.start(), http), List.of());
  }

  @Test
  void aConnectionCountsByItsNameAndNotByItsId() {
    String one = behaviour("crm").graph(calling("id-1")).orThrow().hash();

    assertThat(behaviour("crm").graph(calling("id-2")).orThrow().hash()).isEqualTo(one);
    assertThat(behaviour("shop").graph(calling("id-1")).orThrow().hash()).isNotEqualTo(one);
    assertThat(behaviour("crm").graph(calling("id-1")).orThrow().connections())
        .containsExactly(new BehaviourForm.ConnectionForm("http", "crm"));
  }

  @Test
  void aConnectionThatIsGoneIsNamedWithItsNode() {
    Parsed<BehaviourForm> refused = behaviour("crm").graph(calling("gone"));

    assertThat(refused.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(tuple("/nodes/call", "connection.missing"));
  }
}
