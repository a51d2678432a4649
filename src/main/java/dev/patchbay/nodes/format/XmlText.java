package dev.patchbay.nodes.format;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Turns a text of XML into an object, or an object into such a text.
public final class XmlText {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Task {}

  @JsonTypeName("parse")
  @Label("Parse")
  @Help("Reads a text of XML. A DOCTYPE is refused.")
  record Parse(
      @Help("Whether names keep the prefix of their namespace, as in soap:Body.")
          Namespaces namespaces,
      @Label("Always a list")
          @Help("Names of elements that become a list even when there is only one, such as line.")
          List<String> lists)
      implements Task {
    public Parse {
      lists = List.copyOf(lists);
    }
  }

  @JsonTypeName("format")
  @Label("Format")
  @Help("Writes an object as a text of XML.")
  record Format(
      @Help("The name of the root element, if the value is not an object with that one field.")
          String root,
      @Help("Puts every element on a line of its own.") boolean indented,
      @Label("Without a declaration") @Help("Leaves out the first line, <?xml …?>.") boolean bare)
      implements Task {}

  enum Namespaces {
    @Label("Leave prefixes out")
    DROP,
    @Label("Keep prefixes and declarations")
    KEEP
  }

  record Config(
      @Help("The text to read, for example {{ $.body }}, or the object to write.") JsonNode value,
      @Label("Do") @Help("Whether a text is read or written.") Task task) {}

  private static final String SAMPLE =
      """
      <?xml version="1.0"?>
      <order id="A-1027"><customer>Zoë &amp; Co.</customer><line>LAMP-1</line><line>BULB-4</line></order>
      """;

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.xml",
              "XML",
              "mdi2x-xml",
              Category.DATA,
              "Turns a text of XML into an object, or an object into such a text.",
              "Attributes become `@name`, text beside them `#text`, and elements that repeat a"
                  + " list: `<order id=\"7\"><line>a</line><line>b</line></order>` becomes {order:"
                  + " {\"@id\": \"7\", line: [\"a\", \"b\"]}}. Writing is the same the other way"
                  + " round. A text with a DOCTYPE is refused, because it can reach outside"
                  + " itself.",
              List.of(
                  "XML node",
                  "XML to JSON",
                  "JSON to XML",
                  "XML Reader",
                  "XML Writer",
                  "XPath",
                  "SOAP",
                  "xml2js")),
          Schema.of(
              Config.class,
              new Config(Json.NODES.stringNode("{{ $ }}"), new Parse(Namespaces.DROP, List.of()))),
          Json.object().put("value", SAMPLE),
          Schema.any(),
          Json.object().put("body", SAMPLE),
          Schema.any(),
          Json.parse(
              "{\"order\": {\"@id\": \"A-1027\", \"customer\": \"Zoë & Co.\", \"line\":"
                  + " [\"LAMP-1\", \"BULB-4\"]}}"),
          Set.of(
              ErrorCodes.INPUT_INVALID,
              ErrorCodes.XML_UNREADABLE,
              ErrorCodes.XML_DOCTYPE,
              ErrorCodes.XML_UNWRITABLE),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) XmlText::run);

  private XmlText() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (config.task()) {
      case Parse how ->
          config.value().isString()
              ? XmlTree.read(config.value().stringValue(), how)
              : ActionResult.fatal(
                  ErrorCodes.INPUT_INVALID,
                  "Only text can be parsed, and the value is %s."
                      .formatted(Shape.of(config.value()).words()));
      case Format how -> XmlLines.of(config.value(), how);
    };
  }
}
