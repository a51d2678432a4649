package dev.patchbay.schema;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.ValueNode;

/// The program's one way to read and write JSON: strict, bounded, and keeping every digit.
///
/// Duplicate keys, trailing text, comments and NaN are refused. Numbers are kept as written
/// (`9007199254740993`, `0.10`). JSON trees are shared between immutable values: never change one
/// that you did not make.
public final class Json {
  /// Bytes of one scenario file.
  public static final int MAX_DOCUMENT = 64 << 20;

  /// Bytes of one payload or sample.
  public static final int MAX_PAYLOAD = 10 << 20;

  /// Nesting of objects and arrays.
  public static final int MAX_DEPTH = 100;

  /// Nesting of a payload: less, because a document has its payloads some levels down.
  public static final int MAX_PAYLOAD_DEPTH = 64;

  /// Characters of one string.
  public static final int MAX_STRING = 1 << 20;

  /// The largest power of ten of a number, either way: the digits of `1e99999999` written out would
  /// fill the memory.
  public static final int MAX_EXPONENT = 1_000;

  public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final int OWN_DEPTH = 10 * MAX_DEPTH;

  static final JsonMapper MAPPER = mapper(constraints(MAX_DEPTH), new BoundedNumbers());

  private static final JsonMapper PAYLOADS =
      mapper(constraints(MAX_PAYLOAD_DEPTH), new BoundedNumbers());

  /// For text of our own, which may be longer and deeper than any of its parts was when it came in:
  /// what was accepted once must never become unreadable.
  private static final JsonMapper OWN =
      mapper(
          StreamReadConstraints.builder()
              .maxNestingDepth(OWN_DEPTH)
              .maxStringLength(Integer.MAX_VALUE)
              .maxNumberLength(Integer.MAX_VALUE)
              .build(),
          NODES);

  /// Refuses numbers whose digits, written out, would be too many.
  private static final class BoundedNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueNode numberNode(BigDecimal value) {
      if (Math.abs((long) value.precision() - value.scale()) > MAX_EXPONENT) {
        throw new StreamConstraintsException("exponent");
      }
      return super.numberNode(value);
    }
  }

  /// As people and other programs write it: `"key": value`, and every element on a line of its own.
  private static final PrettyPrinter PRETTY =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
          .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

  private Json() {}

  private static StreamReadConstraints constraints(int depth) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(depth)
        .maxStringLength(MAX_STRING)
        .maxNumberLength(100)
        .maxDocumentLength(MAX_DOCUMENT)
        .build();
  }

  private static JsonMapper mapper(StreamReadConstraints constraints, JsonNodeFactory nodes) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build())
        .nodeFactory(nodes)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build();
  }

  /// Reads a scenario file or another document of up to [#MAX_DOCUMENT] bytes.
  public static Parsed<JsonNode> read(byte[] utf8) {
    return read(MAPPER, utf8, MAX_DOCUMENT, MAX_DEPTH);
  }

  /// Reads a payload or sample of up to [#MAX_PAYLOAD] bytes.
  public static Parsed<JsonNode> readPayload(String text) {
    // A UTF-16 length is a lower bound of the bytes, so a huge text is refused before it is copied.
    return text.length() > MAX_PAYLOAD
        ? tooLarge(MAX_PAYLOAD)
        : readPayload(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads a payload or sample of up to [#MAX_PAYLOAD] bytes.
  public static Parsed<JsonNode> readPayload(byte[] utf8) {
    return read(PAYLOADS, utf8, MAX_PAYLOAD, MAX_PAYLOAD_DEPTH);
  }

  /// Reads text that the program wrote itself or that is a literal in its code, of any size.
  ///
  /// @throws IllegalStateException when it is no JSON
  public static JsonNode parse(String text) {
    return read(OWN, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE, OWN_DEPTH).orThrow();
  }

  private static Parsed<JsonNode> read(JsonMapper mapper, byte[] utf8, int maxBytes, int depth) {
    if (utf8.length > maxBytes) {
      return tooLarge(maxBytes);
    }
    try {
      JsonNode node = mapper.readTree(utf8);
      return node.isMissingNode()
          ? Parsed.failed("", "json.empty", "The text is empty; JSON was expected.")
          : Parsed.ok(node);
    } catch (StreamConstraintsException e) {
      return Parsed.failed("", "json.limit", limitMessage(e, depth) + at(e));
    } catch (JacksonException e) {
      String code = duplicateKey(e) ? "json.duplicate_key" : "json.syntax";
      String what = duplicateKey(e) ? "A key occurs twice in one object" : "This is not valid JSON";
      return Parsed.failed("", code, what + at(e));
    }
  }

  public static String write(JsonNode node) {
    return write(MAPPER.writer(), node);
  }

  public static byte[] writeBytes(JsonNode node) {
    return write(node).getBytes(StandardCharsets.UTF_8);
  }

  /// Indented with two spaces, for files and for reading.
  public static String pretty(JsonNode node) {
    return write(MAPPER.writer().with(PRETTY), node);
  }

  /// The JSON form of a record of ours.
  public static JsonNode toNode(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Reads a plain record of ours that was written by [#toNode].
  public static <T> Parsed<T> bind(JsonNode node, Class<T> type) {
    try {
      return Parsed.ok(MAPPER.treeToValue(node, type));
    } catch (JacksonException e) {
      return Parsed.failed("", "json.shape", "This is not a " + type.getSimpleName() + ".");
    }
  }

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /// One step of a JSON pointer, escaped (RFC 6901).
  public static String pointer(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static String write(ObjectWriter writer, JsonNode node) {
    String text = writer.writeValueAsString(node);
    return Surrogates.cut(text)
        ? Surrogates.escape(writer.writeValueAsString(Surrogates.withWholeKeys(node)))
        : text;
  }

  private static <T> Parsed<T> tooLarge(int maxBytes) {
    return Parsed.failed(
        "",
        "json.too_large",
        "The text is larger than "
            + (maxBytes >> 20)
            + " MiB, the most that is read here; shorten it or split it.");
  }

  private static boolean duplicateKey(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
  }

  private static String limitMessage(StreamConstraintsException e, int depth) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.contains("nesting depth")) {
      return "The JSON is nested deeper than " + depth + " levels";
    }
    if (message.contains("String")) {
      return "A string in the JSON is longer than " + MAX_STRING + " characters";
    }
    if (message.contains("exponent")) {
      return "A number in the JSON has an exponent beyond " + MAX_EXPONENT;
    }
    if (message.contains("Number")) {
      return "A number in the JSON has more than 100 digits";
    }
    return "The JSON is larger than what is read here";
  }

  private static String at(JacksonException e) {
    TokenStreamLocation where = e.getLocation();
    return where == null || where.getLineNr() < 1
        ? "."
        : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ").";
  }
}
