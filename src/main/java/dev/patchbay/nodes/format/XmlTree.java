package dev.patchbay.nodes.format;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads XML into JSON. Attributes become `@name`, text beside them or beside elements `#text`,
/// elements of one name a list.
final class XmlTree {
  static final String TEXT = "#text";
  static final String ATTRIBUTE = "@";

  /// A level of XML becomes up to two of JSON, which may have [Json#MAX_DEPTH].
  static final int MAX_DEPTH = Json.MAX_DEPTH / 2 - 2;

  private final XMLStreamReader reader;
  private final boolean keepPrefixes;
  private final Set<String> lists;

  private XmlTree(XMLStreamReader reader, XmlText.Parse how) {
    this.reader = reader;
    this.keepPrefixes = how.namespaces() == XmlText.Namespaces.KEEP;
    this.lists = Set.copyOf(how.lists());
  }

  static ActionResult read(String text, XmlText.Parse how) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String stripped = unmarked.stripLeading();
    var document = new StringReader(stripped.startsWith("<?xml") ? stripped : unmarked);
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(document);
      return new XmlTree(reader, how).document();
    } catch (XMLStreamException e) {
      return unreadable(e);
    }
  }

  private ActionResult document() throws XMLStreamException {
    ObjectNode root = Json.object();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> {
          return ActionResult.fatal(
              ErrorCodes.XML_DOCTYPE,
              "The XML has a DOCTYPE in line "
                  + reader.getLocation().getLineNumber()
                  + "; take it out.");
        }
        case XMLStreamConstants.START_ELEMENT -> add(root, name(), element(1));
        default -> {}
      }
    }
    return ActionResult.success(root);
  }

  /// The element that the reader stands on, read to its end.
  private JsonNode element(int depth) throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw new XMLStreamException(
          "the elements are nested deeper than " + MAX_DEPTH + " levels", reader.getLocation());
    }
    ObjectNode object = Json.object();
    attributes(object);
    var text = new StringBuilder();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> add(object, name(), element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException(
                "the entity &" + reader.getLocalName() + "; is not known", reader.getLocation());
        case XMLStreamConstants.END_ELEMENT -> {
          return value(object, text.toString());
        }
        default -> {}
      }
    }
  }

  private void attributes(ObjectNode object) {
    for (int i = 0; keepPrefixes && i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      object.put(
          ATTRIBUTE + (prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix),
          uri == null ? "" : uri);
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = reader.getAttributePrefix(i);
      String local = ATTRIBUTE + reader.getAttributeLocalName(i);
      boolean prefixed = prefix != null && !prefix.isEmpty();
      boolean full = prefixed && (keepPrefixes || object.has(local));
      object.put(
          full ? ATTRIBUTE + prefix + ":" + reader.getAttributeLocalName(i) : local,
          reader.getAttributeValue(i));
    }
  }

  private String name() {
    String prefix = reader.getPrefix();
    return keepPrefixes && prefix != null && !prefix.isEmpty()
        ? prefix + ":" + reader.getLocalName()
        : reader.getLocalName();
  }

  private void add(ObjectNode object, String name, JsonNode value) {
    switch (object.get(name)) {
      case ArrayNode list -> list.add(value);
      case null ->
          object.set(name, lists.contains(name) ? Json.NODES.arrayNode().add(value) : value);
      case JsonNode first -> object.set(name, Json.NODES.arrayNode().add(first).add(value));
    }
  }

  /// White space between elements is layout, not text.
  private static JsonNode value(ObjectNode object, String text) {
    if (object.isEmpty()) {
      return Json.NODES.stringNode(text);
    }
    return text.isBlank() ? object : object.put(TEXT, text.strip());
  }

  private static ActionResult unreadable(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*\nMessage: ", "");
    String where =
        e.getLocation() == null || e.getLocation().getLineNumber() < 1
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    return ActionResult.fatal(
        ErrorCodes.XML_UNREADABLE,
        "This is not well-formed XML: " + message.strip().replaceFirst("\\.$", "") + where + ".");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
