package dev.patchbay.nodes.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class XmlTextTest {
  private final NodeFixture node = new NodeFixture(XmlText.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a/>                                     | {"a": ""}
          <a>x</a>                                 | {"a": "x"}
          <a b="1">x</a>                           | {"a": {"@b": "1", "#text": "x"}}
          <a><b>1</b><c/><b>2</b></a>              | {"a": {"b": ["1", "2"], "c": ""}}
          <a> <b>1</b> </a>                        | {"a": {"b": "1"}}
          <a>one <b>two</b> three</a>              | {"a": {"b": "two", "#text": "one  three"}}
          <a><![CDATA[<&]]>&lt;&#65;</a>           | {"a": "<&<A"}
          <a><!-- note --><?go now?>x</a>          | {"a": "x"}
          <s:a xmlns:s="u" s:b="1"><s:c/></s:a>    | {"a": {"@b": "1", "c": ""}}
          <?xml version="1.0"?><a>007</a>          | {"a": "007"}
          """)
  void elementsAttributesAndTextBecomeFields(String xml, String json) {
    assertThat(read(xml, "{}")).isEqualTo(Json.parse(json));
  }

  @Test
  void prefixesAndDeclarationsCanBeKept() {
    assertThat(
            read(
                "<s:a xmlns:s=\"u\" xmlns=\"d\" s:b=\"1\" b=\"2\"><s:c/><d/></s:a>",
                "{\"namespaces\": \"KEEP\"}"))
        .isEqualTo(
            Json.parse(
                "{\"s:a\": {\"@xmlns:s\": \"u\", \"@xmlns\": \"d\", \"@s:b\": \"1\", \"@b\": \"2\","
                    + " \"s:c\": \"\", \"d\": \"\"}}"));
    assertThat(read("<a xmlns:s=\"u\" b=\"2\" s:b=\"1\"/>", "{}"))
        .as("two attributes of one name are both kept")
        .isEqualTo(Json.parse("{\"a\": {\"@b\": \"2\", \"@s:b\": \"1\"}}"));
  }

  @Test
  void anElementCanAlwaysBeAList() {
    assertThat(read("<a><line>1</line></a>", "{\"lists\": [\"line\"]}"))
        .isEqualTo(Json.parse("{\"a\": {\"line\": [\"1\"]}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<?xml version=\"1.0\"?>\n"
            + "<!DOCTYPE a PUBLIC \"-//W3C//DTD\" \"http://127.0.0.1:1/x.dtd\">\n"
            + "<a/>"
      })
  void aDoctypeIsRefused(String xml) {
    node.refuses(parse(xml, "{}"), "{}", ErrorCodes.XML_DOCTYPE, "DOCTYPE");
  }

  @Test
  @Timeout(60)
  void anEntityBombIsRefused() {
    var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"boom\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e")
          .append(i)
          .append(" \"")
          .append(("&e" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    node.refuses(
        parse(bomb.append("]><a>&e39;</a>").toString(), "{}"), "{}", ErrorCodes.XML_DOCTYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a>             | line 1
          <a></b>         | line 1
          <a/><b/>        | line 1
          <a>&nbsp;</a>   | nbsp
          <a b=1/>        | line 1
          <a b='1' b='2'/>| line 1
          <x:a/>          | line 1
          plain text      | line 1
          """)
  void whatIsNotWellFormedIsAnErrorWithItsPlace(String xml, String why) {
    node.refuses(parse(xml, "{}"), "{}", ErrorCodes.XML_UNREADABLE, why);
  }

  @Test
  void emptyTextAndDeepNestingAreErrors() {
    node.refuses(parse("", "{}"), "{}", ErrorCodes.XML_UNREADABLE);
    node.refuses(
        parse("<a>".repeat(20_000) + "</a>".repeat(20_000), "{}"),
        "{}",
        ErrorCodes.XML_UNREADABLE,
        "nested deeper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": null}                            | <a/>
          {"a": 1.50}                            | <a>1.50</a>
          {"a": {"@b": true, "#text": "x"}}      | <a b="true">x</a>
          {"a": {"b": [1, 2], "c": []}}          | <a><b>1</b><b>2</b></a>
          {"a": "<&>\\"'"}                       | <a>&lt;&amp;&gt;"'</a>
          {"a": {"@b": "\\"\\n"}}                | <a b="&#34;&#10;"/>
          {"s:a": {"@xmlns:s": "u", "s:b": 1}}   | <s:a xmlns:s="u"><s:b>1</s:b></s:a>
          """)
  void fieldsBecomeElementsAttributesAndText(String json, String xml) {
    assertThat(written(json, "\"bare\": true")).isEqualTo(xml);
  }

  @Test
  void aRootCanBeNamedAndLinesIndented() {
    assertThat(written("[{\"b\": 1}, {}]", "\"root\": \"list\", \"indented\": true"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <list>
              <item>
                <b>1</b>
              </item>
              <item/>
            </list>\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": 1, "b": 2}      | one root
          [1]                   | one root
          "x"                   | one root
          {"a": [1]}            | one root
          {"a b": 1}            | name
          {"1a": 1}             | name
          {"a": {"": 1}}        | name
          {"s:a": 1}            | @xmlns:s
          {"a": {"b": [[1]]}}   | list of lists
          {"a": {"@b": {}}}     | only have text
          {"a": "\\u0001"}      | U+0001
          {"a": "\\uD800"}      | U+D800
          """)
  void whatHasNoXmlFormIsAnErrorThatSaysWhy(String json, String why) {
    node.refuses(format(json, "\"bare\": false"), "{}", ErrorCodes.XML_UNWRITABLE, why);
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      JsonNode value = Json.object().set("root", element(random, 3));
      boolean indented = random.nextBoolean();
      String xml = written(Json.write(value), "\"indented\": " + indented);

      assertThat(read(xml, "{\"namespaces\": \"KEEP\"}"))
          .as("seed 11, round %d: %s", i, xml)
          .isEqualTo(value);
    }
  }

  /// What reading can give: texts, or objects of attributes, elements and perhaps text.
  private static JsonNode element(Random random, int depth) {
    List<String> texts = List.of("", "x", "<&>", "\"'", "a\r\nb\tc", "😀 é", "]]>");
    if (depth == 0 || random.nextInt(3) == 0) {
      return Json.NODES.stringNode(texts.get(random.nextInt(texts.size())));
    }
    ObjectNode object = Json.object();
    if (random.nextBoolean()) {
      object.put("@k", texts.get(random.nextInt(texts.size())));
    }
    if (random.nextBoolean()) {
      object.set("one", element(random, depth - 1));
    }
    if (random.nextBoolean()) {
      object.putArray("many").add(element(random, depth - 1)).add(element(random, depth - 1));
    }
    return object.isEmpty() ? Json.NODES.stringNode("y") : object;
  }

  private JsonNode read(String xml, String how) {
    return node.output(parse(xml, how), "{}");
  }

  private String written(String json, String how) {
    return node.output(format(json, how), "{}").stringValue();
  }

  private static String parse(String xml, String how) {
    ObjectNode task = Json.object().put("kind", "parse").put("namespaces", "DROP");
    task.setAll((ObjectNode) Json.parse(how));
    return Json.write(Json.object().put("value", xml).set("task", task));
  }

  private static String format(String json, String how) {
    return "{\"value\": %s, \"task\": {\"kind\": \"format\", %s}}".formatted(json, how);
  }
}
