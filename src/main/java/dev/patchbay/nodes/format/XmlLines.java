package dev.patchbay.nodes.format;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Writes JSON as XML 1.0, the way [XmlTree] reads it, so that every text comes back as it was:
/// line ends and what XML cannot hold are taken care of here, which the JDK's writer does not.
final class XmlLines {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:([\\p{L}_][\\p{L}\\p{M}\\p{Nd}._·-]*):)?[\\p{L}_][\\p{L}\\p{M}\\p{Nd}._·-]*");

  /// Ends the writing of a value that has no XML form.
  private static final class Unwritable extends Exception {
    private static final long serialVersionUID = 1L;

    Unwritable(String why) {
      super(why);
    }
  }

  private final XmlText.Format how;
  private final StringBuilder xml = new StringBuilder();
  private final Set<String> plainNames = new HashSet<>();

  private XmlLines(XmlText.Format how) {
    this.how = how;
  }

  static ActionResult of(JsonNode value, XmlText.Format how) {
    var lines = new XmlLines(how);
    try {
      lines.document(value);
    } catch (Unwritable e) {
      return ActionResult.fatal(ErrorCodes.XML_UNWRITABLE, String.valueOf(e.getMessage()));
    }
    return ActionResult.success(Json.NODES.stringNode(lines.xml.toString()));
  }

  private void document(JsonNode value) throws Unwritable {
    if (!how.bare()) {
      xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }
    Set<String> prefixes = Set.of("xml", "xmlns");
    if (how.root().isBlank()) {
      if (!value.isObject() || value.size() != 1 || value.iterator().next().isArray()) {
        throw new Unwritable(
            "An XML document has one root element, and the value is "
                + (value.isObject()
                    ? "an object with " + value.size() + " fields"
                    : Shape.of(value).words())
                + "; name a root.");
      }
      String root = value.propertyNames().iterator().next();
      element(root, value.path(root), prefixes, 0);
    } else {
      element(
          how.root().strip(),
          value.isArray() ? Json.object().set("item", value) : value,
          prefixes,
          0);
    }
  }

  private void element(String name, JsonNode value, Set<String> outer, int depth)
      throws Unwritable {
    if (depth > Json.MAX_DEPTH) {
      throw new Unwritable("The value is nested deeper than " + Json.MAX_DEPTH + " levels.");
    }
    if (value.isArray()) {
      for (JsonNode item : value) {
        if (item.isArray()) {
          throw new Unwritable("“" + name + "” is a list of lists, which XML does not have.");
        }
        element(name, item, outer, depth);
      }
      return;
    }
    Set<String> prefixes = declared(value, outer);
    indent(depth);
    xml.append('<').append(known(name, prefixes));
    for (var field : value.properties()) {
      if (field.getKey().startsWith(XmlTree.ATTRIBUTE)) {
        attribute(field.getKey().substring(1), field.getValue(), prefixes);
      }
    }
    content(name, value, prefixes, depth);
  }

  private void content(String name, JsonNode value, Set<String> prefixes, int depth)
      throws Unwritable {
    String text = text(name, value.isObject() ? value.path(XmlTree.TEXT) : value);
    boolean elements = value.properties().stream().anyMatch(XmlLines::isElement);
    if (text.isEmpty() && !elements) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    escape(name, text, false);
    for (var field : value.properties()) {
      if (isElement(field)) {
        element(field.getKey(), field.getValue(), prefixes, depth + 1);
      }
    }
    if (elements && text.isEmpty()) {
      indent(depth);
    }
    xml.append("</").append(name).append('>');
  }

  /// An empty list is no element at all.
  private static boolean isElement(Map.Entry<String, JsonNode> field) {
    return !field.getKey().startsWith(XmlTree.ATTRIBUTE)
        && !field.getKey().equals(XmlTree.TEXT)
        && !(field.getValue().isArray() && field.getValue().isEmpty());
  }

  private void attribute(String name, JsonNode value, Set<String> prefixes) throws Unwritable {
    xml.append(' ').append(known(name, prefixes)).append("=\"");
    escape(name, text(name, value), true);
    xml.append('"');
  }

  private static String text(String name, JsonNode value) throws Unwritable {
    return switch (value.getNodeType()) {
      case STRING -> value.stringValue();
      case NULL, MISSING -> "";
      case NUMBER, BOOLEAN -> Json.write(value);
      case ARRAY, OBJECT, BINARY, POJO ->
          throw new Unwritable(
              "“%s” is %s where XML can only have text.".formatted(name, Shape.of(value).words()));
    };
  }

  private static Set<String> declared(JsonNode element, Set<String> outer) {
    Set<String> prefixes = outer;
    for (String key : element.propertyNames()) {
      if (key.startsWith("@xmlns:")) {
        prefixes = new HashSet<>(prefixes);
        prefixes.add(key.substring("@xmlns:".length()));
      }
    }
    return prefixes;
  }

  private String known(String name, Set<String> prefixes) throws Unwritable {
    if (!plainNames.contains(name)) {
      var parts = NAME.matcher(name);
      if (!parts.matches()) {
        throw new Unwritable("“" + name + "” cannot be the name of an element or attribute.");
      }
      Optional<String> prefix = Optional.ofNullable(parts.group(1));
      if (prefix.isEmpty()) {
        plainNames.add(name);
      } else if (!prefixes.contains(prefix.get())) {
        throw new Unwritable(
            "The prefix of “%s” is not declared; add @xmlns:%s.".formatted(name, prefix.get()));
      }
    }
    return name;
  }

  private void indent(int depth) {
    if (how.indented() && !xml.isEmpty()) {
      xml.append('\n').append("  ".repeat(depth));
    }
  }

  private void escape(String name, String text, boolean attribute) throws Unwritable {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\r' -> xml.append("&#13;");
        case '"', '\n', '\t' -> {
          if (attribute) {
            xml.append("&#").append((int) c).append(';');
          } else {
            xml.append(c);
          }
        }
        default -> {
          boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
          if (c < ' ' || c >= '\uFFFE' || (Character.isSurrogate(c) && !pair)) {
            throw new Unwritable(
                "“%s” contains the character U+%04X, which XML cannot hold."
                    .formatted(name, (int) c));
          }
          xml.append(c);
          if (pair) {
            xml.append(text.charAt(++i));
          }
        }
      }
    }
  }
}
