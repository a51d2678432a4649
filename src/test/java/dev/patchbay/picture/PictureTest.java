package dev.patchbay.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRun;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Start;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.BrokenEdges;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.schema.Json;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureTest {
  private static final NodeRegistry REGISTRY = BuiltIn.registry();
  private static final DryRun DRY_RUN = new DryRun(REGISTRY, new Evaluator(Bounds.DEFAULT));

  private static Picture picture(String title, Graph graph) {
    return Picture.of(title, graph, REGISTRY, PictureOptions.PLAIN);
  }

  private static Picture example(boolean dark) {
    Imported example =
        new ScenarioFile(REGISTRY)
            .read(Examples.find(Examples.FIRST).orElseThrow().file())
            .orThrow();
    Start start =
        Start.choose(example.graph(), REGISTRY, Optional.empty(), Optional.empty()).orThrow();
    DryRunResult result = DRY_RUN.run(example.graph(), start);
    return Picture.of(
        example.name(),
        example.graph(),
        REGISTRY,
        PictureOptions.PLAIN.withResult(result).withDark(dark));
  }

  private static Node node(String id, double x, double y, String label) {
    return new NodeBuilder(id, "data.set-fields").name(id).position(x, y).label(label).build();
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document svg) {
    var texts = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }

  private static BufferedImage image(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image).isNotNull();
    return image;
  }

  @Test
  void theSvgIsWellFormedAndItsTextCanBeReadAndSearched() throws Exception {
    Document svg = parsed(example(false).svg());

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("GitHub triage");
    assertThat(texts(svg))
        .contains("GitHub triage", "GitHub issue", "Newly opened?", "Bug", "Feature request")
        .contains("Status", "Node", "Preview", "would do", "skipped", "2 items")
        .anySatisfy(text -> assertThat(text).contains("“Bug with two assignees”"))
        .anySatisfy(text ->
            assertThat(text).startsWith("would POST https://chat.example.org/hooks/triage"));
  }

  @Test
  void everythingThatIsDrawnLiesOnThePage() throws Exception {
    var root = parsed(example(false).svg()).getDocumentElement();
    double width = Double.parseDouble(root.getAttribute("width"));
    double height = Double.parseDouble(root.getAttribute("height"));

    var texts = root.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      var place = texts.item(i).getAttributes();
      assertThat(Double.parseDouble(place.getNamedItem("x").getTextContent()))
          .isBetween(0.0, width);
      assertThat(Double.parseDouble(place.getNamedItem("y").getTextContent()))
          .isBetween(0.0, height);
    }
  }

  @Test
  void thePngIsAsLargeAsTheSvgTimesTheScaleAndFullOfColours() throws Exception {
    Picture picture = example(false);
    var root = parsed(picture.svg()).getDocumentElement();

    BufferedImage image = image(picture.png(2));

    assertThat(image.getWidth())
        .isEqualTo((int) Math.ceil(2 * Double.parseDouble(root.getAttribute("width"))));
    assertThat(image.getHeight())
        .isEqualTo((int) Math.ceil(2 * Double.parseDouble(root.getAttribute("height"))));
    assertThat(colours(image))
        .contains(Palette.LIGHT.taken(), Palette.LIGHT.canvas(), Palette.LIGHT.card())
        .hasSizeGreaterThan(50);
  }

  @Test
  void theDarkPictureIsDark() throws IOException {
    Set<Color> colours = colours(image(example(true).png(1)));

    assertThat(colours)
        .contains(Palette.DARK.canvas(), Palette.DARK.paper())
        .doesNotContain(Palette.LIGHT.canvas(), Color.WHITE);
  }

  private static Set<Color> colours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().mapToObj(Color::new).collect(Collectors.toSet());
  }

  @Test
  void nodesThatNothingReachedAreThereButStandBack() throws Exception {
    String svg = example(false).svg();

    String skipped = element(svg, "Add to wish list");
    assertThat(skipped).doesNotContain(hex(Palette.LIGHT.text()));
    assertThat(element(svg, "Newly opened?")).contains(hex(Palette.LIGHT.text()));
  }

  private static String element(String svg, String text) {
    return svg.lines().filter(line -> line.contains(">" + text + "<")).findFirst().orElseThrow();
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> & \"quotes\" ' ]]>",
        "😀 👩‍👩‍👧 漢字 العربية Zoë",
        "null \u0000 escape \u001b[31m lone \ud800 end \uffff",
        "\n\t\r"
      })
  void anyLabelIsDrawnAsTextAndNothingElse(String label) throws Exception {
    Picture picture = picture(label, Graph.of(List.of(node("a", 0, 0, label)), List.of()));

    Document svg = parsed(picture.svg());

    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    image(picture.png(1));
  }

  @Test
  void aLongLabelIsCutWithAnEllipsisThatFitsItsCard() throws Exception {
    String label = "word ".repeat(100_000);

    Document svg = parsed(picture("x", Graph.of(List.of(node("a", 0, 0, label)), List.of())).svg());

    assertThat(texts(svg))
        .filteredOn(text -> text.startsWith("word"))
        .hasSize(1)
        .allSatisfy(text -> assertThat(text).endsWith("…").hasSizeLessThan(40));
  }

  @Test
  void emojiAreNeverCutInTheMiddle() {
    String label = "😀".repeat(200);

    String cut = Texts.fit(label, 120, Pen.TextStyle.plain(12));

    assertThat(cut.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
    assertThat(Texts.width(cut, Pen.TextStyle.plain(12))).isLessThanOrEqualTo(120);
  }

  @Test
  void anEmptyGraphIsAnEmptyCanvas() throws Exception {
    Picture picture = picture("Empty", Graph.EMPTY);

    assertThat(texts(parsed(picture.svg()))).contains("Empty");
    assertThat(image(picture.png(2)).getWidth()).isGreaterThan(500);
  }

  @Test
  void nodesThatLieWorldsApartStillMakeAPictureOfSensibleSize() throws Exception {
    Graph graph =
        Graph.of(
            List.of(node("a", -9e8, -9e8, "a"), node("b", 9e8, 9e8, "b")),
            List.of(Edge.between("e", "a", "out", "b", "in")));
    Picture picture = picture("Far", graph);

    BufferedImage image = image(picture.png(2));

    assertThat((long) image.getWidth() * image.getHeight()).isLessThan(65_000_000L);
    assertThat(image.getWidth()).isBetween(500, 13_000);
    assertThat(image.getHeight()).isBetween(100, 13_000);
    assertThat(parsed(picture.svg()).getDocumentElement().getAttribute("width"))
        .hasSizeLessThan(10);
  }

  @Test
  void aLargeScenarioNamesTheFirstNodesAndSaysHowManyMoreThereAre() throws Exception {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new NodeBuilder("start", "trigger.manual").name("start").build());
    for (int i = 0; i < 200; i++) {
      nodes.add(node("n" + i, i % 20 * 220, i / 20 * 100, "Node " + i));
    }
    Graph graph = Graph.of(nodes, List.of());
    DryRunResult result = DRY_RUN.run(graph, Start.with("start", "x", Json.object()));

    Picture picture = Picture.of("Many", graph, REGISTRY, PictureOptions.PLAIN.withResult(result));

    assertThat(texts(parsed(picture.svg()))).contains("and 141 more nodes");
  }

  @Test
  void aSelectionIsDrawnWithWhatStandsInItAndTheEdgesBetween() throws Exception {
    Imported example =
        new ScenarioFile(REGISTRY)
            .read(Examples.find(Examples.FIRST).orElseThrow().file())
            .orThrow();
    PictureOptions part = PictureOptions.PLAIN.withOnly(Set.of("assignees", "ticket"));

    Document svg = parsed(Picture.of("Part", example.graph(), REGISTRY, part).svg());

    assertThat(texts(svg))
        .contains("For each assignee", "Tell them in chat", "Create ticket")
        .doesNotContain("GitHub issue", "By label", "Bug");
  }

  @Test
  void anEdgeIsDrawnInItsOwnColourAndWidth() {
    Imported styled =
        new ScenarioFile(REGISTRY)
            .read(
                """
                {"nodes": [
                   {"id": "a", "type": "trigger.manual", "position": {"x": 0, "y": 0}, "data": {}},
                   {"id": "b", "type": "data.log", "position": {"x": 300, "y": 0}, "data": {}}],
                 "edges": [
                   {"id": "e", "source": "a", "target": "b",
                    "style": {"stroke": "#ff0072", "strokeWidth": "4px"}}]}
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .orThrow();

    assertThat(picture("Styled", styled.graph()).svg())
        .contains("stroke=\"#ff0072\"", "stroke-width=\"4\"");
  }

  @Test
  void aPngThatWouldBeTooLargeSaysAtWhichScaleItIsDrawn() {
    Picture picture = picture("Small", Graph.of(List.of(node("a", 0, 0, "a")), List.of()));

    assertThat(picture.possible(2)).isEqualTo(2);
    assertThat(picture.possible(1_000)).isBetween(10.0, 40.0);
  }

  @Test
  void brokenEdgesAndUnknownTypesAreDrawnAsSuch() {
    Graph graph =
        new BrokenEdges(REGISTRY)
            .mark(
                Graph.of(
                    List.of(
                        node("a", 0, 0, "a"),
                        new NodeBuilder("b", "acme.teleport").name("b").position(300, 0).build()),
                    List.of(Edge.between("e", "a", "nope", "b", "in"))));

    String svg = picture("Broken", graph).svg();

    assertThat(svg).contains("stroke-dasharray", "Unknown type acme", hex(Palette.LIGHT.bad()));
  }
}
