package dev.patchbay.nodes.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a request carries. Bodies are sent as UTF-8.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Body {
  Pattern OTHER_CHARSET = Pattern.compile("(?i).*;\\s*charset=(?!\"?utf-8\"?\\s*(;|$)).*");

  /// What goes over the wire: nothing, a text of some content type, or a reason against it.
  sealed interface Encoded {
    record Nothing() implements Encoded {}

    record Text(String text, String contentType) implements Encoded {}

    record Wrong(String why) implements Encoded {}
  }

  Encoded encoded();

  @JsonTypeName("none")
  @Label("None")
  @Help("The request has no body.")
  record None() implements Body {
    @Override
    public Encoded encoded() {
      return new Encoded.Nothing();
    }
  }

  /// Expressions were resolved inside the JSON tree, so no value can break the JSON around it.
  @JsonTypeName("json")
  @Label("JSON")
  @Help("Any JSON, with expressions in its texts.")
  record JsonBody(
      @Label("JSON")
          @Help("The JSON to send: {{ $ }} is the input itself, {\"id\": \"{{ $.id }}\"} a part.")
          JsonNode json)
      implements Body {
    @Override
    public Encoded encoded() {
      return json.isNull()
          ? new Encoded.Wrong("The JSON body is null, or its expression found nothing.")
          : new Encoded.Text(Json.write(json), "application/json");
    }
  }

  @JsonTypeName("form")
  @Label("Form")
  @Help("Names and values, as a web form sends them.")
  record Form(@Help("The form's fields, in order; a name may occur again.") List<Pair> fields)
      implements Body {
    public Form {
      fields = List.copyOf(fields);
    }

    @Override
    public Encoded encoded() {
      return new Encoded.Text(
          fields.stream()
              .map(pair -> encode(pair.name()) + "=" + encode(pair.value()))
              .collect(joining("&")),
          "application/x-www-form-urlencoded");
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, UTF_8);
    }
  }

  @JsonTypeName("raw")
  @Label("Text")
  @Help("A text of any content type, such as XML.")
  record Raw(
      @Format("content-type") @Help("For example text/xml; plain text if left empty.")
          String contentType,
      @Multiline @Help("The body as it is sent, after its expressions were resolved.") String text)
      implements Body {
    @Override
    public Encoded encoded() {
      String type = contentType.isBlank() ? "text/plain; charset=utf-8" : contentType.strip();
      return OTHER_CHARSET.matcher(type).matches()
          ? new Encoded.Wrong("Bodies are sent as UTF-8; take the other charset out of the type.")
          : new Encoded.Text(text, type);
    }
  }

  static boolean isJson(Optional<String> contentType) {
    return contentType
        .map(type -> type.split(";", 2)[0].strip())
        .filter(type -> type.matches("(?i)(application|text)/json|[a-z]+/[^ ]+\\+json"))
        .isPresent();
  }
}
