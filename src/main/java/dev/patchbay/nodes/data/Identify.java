package dev.patchbay.nodes.data;

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
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives an object, or every object in a list, a new id or a hash of its data.
public final class Identify {
  enum Format {
    @Label("UUID, random (version 4)")
    UUID_4,
    @Label("UUID, in order of time (version 7)")
    UUID_7,
    @Label("ULID, in order of time")
    ULID
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Mark {}

  @JsonTypeName("id")
  @Label("A new id")
  @Help("An id that nothing else has, the same again when the run is resumed.")
  record Id(@Help("How the id is written.") Format format) implements Mark {}

  @JsonTypeName("hash")
  @Label("A hash")
  @Help("A short text that is the same for the same data, and another one for other data.")
  record Hash(
      @NotBlank
          @Program
          @Label("Of")
          @Help(
              "A field, such as email, or any JSONata; $ is the whole item. What is no text is"
                  + " hashed as JSON with sorted keys.")
          String of,
      @Label("Method") @Help("Which digest is computed, over UTF-8.") Hashing method,
      @Help("How the digest is written.") Encoding encoding)
      implements Mark {}

  record Config(
      @Help("What is worked on, a list of objects or one object: {{ $ }} is the input itself.")
          JsonNode items,
      @Label("Give it") @Help("What every object gets.") Mark mark,
      @NotBlank
          @Pattern(regexp = FieldPath.SYNTAX, message = FieldPath.WRONG)
          @Label("In field")
          @Help("The field that gets it, such as id or meta.hash; one that is there is replaced.")
          String field) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [{"email": "zoe@example.org"}, {"email": "max@example.org"}],
            "mark": {"kind": "hash", "of": "email", "method": "SHA_256", "encoding": "HEX"},
            "field": "hash"
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.identify",
              "Generate id or hash",
              "mdi2f-fingerprint",
              Category.DATA,
              "Gives an object, or every object in a list, a new id or a hash of its data.",
              "Puts a UUID or ULID into a field, for example `requestId`, or the SHA-256 of"
                  + " `email`. In a dry run the ids stay the same from preview to preview. To sign"
                  + " with a secret take Sign (HMAC). One object counts as a list of one.",
              List.of(
                  "UUID",
                  "ULID",
                  "Crypto",
                  "GUID",
                  "hash",
                  "checksum",
                  "SHA256",
                  "MD5",
                  "Add a checksum",
                  "Add sequence",
                  "Counter Generation",
                  "fingerprint",
                  "random id")),
          Schema.of(Config.class, new Config(Items.INPUT, new Id(Format.UUID_4), "id")),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse(
              """
              [
                {"email": "zoe@example.org", "hash": "1763c758c09a8e6db400562ecd27c5f6ef6d3cefb5c88c0164adf2e4d79802c1"},
                {"email": "max@example.org", "hash": "590482dcd87d319fbb29d565991a8050b89f9af33db3e978fbd3fbd288b13e9a"}
              ]
              """),
          PerItem.errors(ErrorCodes.INPUT_INVALID),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Identify::run);

  private Identify() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (config.mark()) {
      case Id(var format) -> identified(config, format, input, programs);
      case Hash hash -> hashed(config, hash, programs);
    };
  }

  /// Chance and time come from the run, so that nothing here differs when it is done again.
  private static ActionResult identified(
      Config config, Format format, NodeIO<JsonNode> input, Programs programs) {
    JsonNode origin = input.data();
    return switch (programs.evaluate("[$random(), $millis()]", origin)) {
      case Programs.Result.Failed(var error) -> new ActionResult.FatalError(error);
      case Programs.Result.Missing _ -> throw new AssertionError("a list is never missing");
      case Programs.Result.Value(var both) -> {
        Ids ids = Ids.of(input, both.path(0), both.path(1).asLong());
        yield marked(config, item -> ids.id(format, item));
      }
    };
  }

  private static ActionResult hashed(Config config, Hash hash, Programs programs) {
    JsonNode items = config.items();
    JsonNode list = items.isObject() ? Json.NODES.arrayNode().add(items) : items;
    return switch (PerItem.of(hash.of(), list, programs)) {
      case PerItem.Failed(var error) -> new ActionResult.FatalError(error);
      case PerItem.Values(var values) -> {
        for (int i = 0; i < values.size(); i++) {
          if (ItemKey.isNothing(values.get(i))) {
            yield ActionResult.fatal(
                ErrorCodes.INPUT_INVALID,
                "Item %d: there is nothing at %s to hash.".formatted(i, hash.of().strip()));
          }
        }
        yield marked(
            config, item -> hash.encoding().text(hash.method().digest(bytes(values.get(item)))));
      }
    };
  }

  private static byte[] bytes(JsonNode value) {
    String text = value.isString() ? value.stringValue() : CanonicalJson.text(value);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// @param mark of the item at a place
  private static ActionResult marked(Config config, IntFunction<String> mark) {
    FieldPath field = FieldPath.of(config.field());
    return Items.changed(
        config.items(),
        (row, item) -> {
          ObjectNode own = FieldPath.copy(row);
          return field.put(own, Json.NODES.stringNode(mark.apply(item)))
              ? new Changed.To(own)
              : new Changed.Not(field.obstacle(own));
        });
  }
}
