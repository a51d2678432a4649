package dev.patchbay.expression.jsonata;

import java.util.Iterator;
import tools.jackson.databind.JsonNode;

/// Values as text, as `$string` and `&` write them. Counts every character before it is written.
public final class Texts {
  private static final String INDENT = "  ";

  private final Meter meter;
  private final boolean pretty;
  private final StringBuilder out = new StringBuilder();

  private Texts(Meter meter, boolean pretty) {
    this.meter = meter;
    this.pretty = pretty;
  }

  /// Texts as they are, nothing as nothing, everything else as JSON.
  static String of(JsonNode value, Meter meter) {
    return of(value, false, meter);
  }

  static String of(JsonNode value, boolean pretty, Meter meter) {
    JsonNode shown = Values.unwrap(value);
    return switch (shown.getNodeType()) {
      case STRING -> shown.stringValue();
      case MISSING, POJO -> "";
      case NUMBER -> Numbers.text(shown);
      case ARRAY, OBJECT, BOOLEAN, NULL, BINARY -> {
        var texts = new Texts(meter, pretty);
        texts.write(shown, "\n");
        yield texts.out.toString();
      }
    };
  }

  /// A number with the digits it has, in a form that people read.
  public static String ofNumber(JsonNode number) {
    return Numbers.text(number);
  }

  private void write(JsonNode value, String lineBreak) {
    meter.step();
    switch (value.getNodeType()) {
      case STRING, BINARY -> quote(value.asString());
      case NUMBER -> append(Numbers.text(value));
      case BOOLEAN -> append(value.booleanValue() ? "true" : "false");
      case NULL, MISSING -> append("null");
      case POJO -> append("\"\"");
      case ARRAY -> {
        append("[");
        String inner = lineBreak + INDENT;
        for (Iterator<JsonNode> it = value.iterator(); it.hasNext(); ) {
          breakLine(inner);
          write(it.next(), inner);
          append(it.hasNext() ? "," : "");
        }
        close(value, "]", lineBreak);
      }
      case OBJECT -> {
        append("{");
        String inner = lineBreak + INDENT;
        for (var it = value.properties().iterator(); it.hasNext(); ) {
          var field = it.next();
          breakLine(inner);
          quote(field.getKey());
          append(pretty ? ": " : ":");
          write(field.getValue(), inner);
          append(it.hasNext() ? "," : "");
        }
        close(value, "}", lineBreak);
      }
    }
  }

  private void close(JsonNode container, String bracket, String lineBreak) {
    if (!container.isEmpty()) {
      breakLine(lineBreak);
    }
    append(bracket);
  }

  private void breakLine(String lineBreak) {
    if (pretty) {
      append(lineBreak);
    }
  }

  private void append(String text) {
    if (out.length() + text.length() > out.capacity()) {
      // The builder doubles itself; it is charged for what it will be.
      meter.text(2L * (out.length() + text.length()));
    }
    out.append(text);
  }

  private void quote(String text) {
    meter.steps(text.length() / 16);
    var quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\b' -> quoted.append("\\b");
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ') {
            quoted.append("\\u00").append(Character.forDigit(c >> 4, 16));
            quoted.append(Character.forDigit(c & 15, 16));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    append(quoted.append('"').toString());
  }
}
