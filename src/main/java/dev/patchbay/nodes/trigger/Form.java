package dev.patchbay.nodes.trigger;

import dev.patchbay.catalog.Arrival;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.InboundEvent;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.TriggerType.Expected;
import dev.patchbay.catalog.TriggerType.Sample;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import dev.patchbay.schema.Suggestion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Starts a run when a person fills in a form whose fields are defined here.
public final class Form {
  record Field(
      @NotBlank
          @Pattern(
              regexp = "([A-Za-z_][A-Za-z0-9_]{0,63})?",
              message = "A name is made of letters, digits and “_” and begins with no digit.")
          @Help("The field's name in the payload: orderId is read as $trigger.orderId.")
          String name,
      @Help("What people read beside the field; its name if left empty.") String label,
      @Help("Whether the form can be sent without it.") boolean required,
      @Help("What may be entered.") FieldKind type) {
    String shown() {
      return label.isBlank() ? name : label;
    }
  }

  record Config(
      @Multiline @Help("What people read above the form, for example what it is for.")
          String description,
      @NotEmpty @DistinctNames @Help("The fields of the form, in order.") List<Field> fields) {
    public Config {
      fields = List.copyOf(fields);
    }
  }

  private static final Schema<Config> CONFIG =
      Schema.of(
          Config.class,
          new Config(
              "",
              List.of(
                  new Field("name", "Your name", true, new FieldKind.Text(false)),
                  new Field("email", "E-mail address", true, new FieldKind.Email()),
                  new Field("message", "Message", false, new FieldKind.Text(true)))));

  private static final Expected NOTHING_KNOWN =
      new Expected(Shape.UNKNOWN, expected(CONFIG.defaults()).samples());

  public static final TriggerType<?, ?> TYPE =
      new TriggerType<>(
          new TypeInfo(
              "trigger.form",
              "Form",
              "mdi2f-form-select",
              Category.TRIGGER,
              "Starts a run when a person fills in a form whose fields are defined here.",
              "Define the fields: each has a name, a type, and is required or not. What is entered"
                  + " is checked before a run starts, so later nodes can rely on it, for example on"
                  + " `{{ $trigger.email }}`. A payload that does not fit starts nothing and says"
                  + " field by field why.",
              List.of(
                  "n8n Form Trigger",
                  "form",
                  "input",
                  "questionnaire",
                  "manual",
                  "String Widget",
                  "dialog",
                  "payload schema")),
          CONFIG,
          Schema.any(),
          NOTHING_KNOWN.samples(),
          new Arrival.Manual(),
          InboundEvent::body,
          Form::fire,
          Migrations.NONE,
          raw -> CONFIG.parse(raw).map(Form::expected).valueOr(NOTHING_KNOWN));

  private Form() {}

  private static Expected expected(Config config) {
    var shapes = new LinkedHashMap<String, Shape.Field>();
    for (Field field : config.fields()) {
      Shape shape = field.type().shape();
      shapes.put(
          field.name(),
          new Shape.Field(field.required() ? shape : shape.or(Shape.NULL), field.required()));
    }
    var samples =
        new ArrayList<>(List.of(new Sample("Everything is filled in", example(config, _ -> true))));
    if (!config.fields().stream().allMatch(Field::required)) {
      samples.add(new Sample("Only what is required", example(config, Field::required)));
    }
    return new Expected(new Shape.Obj(shapes, false), samples);
  }

  private static JsonNode example(Config config, Predicate<Field> filledIn) {
    ObjectNode payload = Json.object();
    config.fields().stream()
        .filter(filledIn)
        .forEach(field -> payload.set(field.name(), field.type().example(field.shown())));
    return payload;
  }

  private static TriggerResult fire(Config config, JsonNode payload) {
    List<String> problems = problems(config, payload);
    return problems.isEmpty()
        ? new TriggerResult.Start(payload, Optional.empty())
        : new TriggerResult.Reject(
            Error.of(ErrorCodes.PAYLOAD_INVALID, String.join(" ", problems)));
  }

  private static List<String> problems(Config config, JsonNode payload) {
    if (!payload.isObject()) {
      return List.of(
          "The payload must be an object with the form's fields, not %s."
              .formatted(Shape.of(payload).words()));
    }
    var problems = new ArrayList<String>();
    for (Field field : config.fields()) {
      JsonNode value = payload.path(field.name());
      boolean empty = value.isMissingNode() || value.isNull() || value.asString("x").isBlank();
      if (empty && field.required()) {
        problems.add("“" + field.name() + "” is required.");
      } else if (!empty) {
        field
            .type()
            .expectedInsteadOf(value)
            .ifPresent(words ->
                problems.add(
                    "“%s” must be %s, not %s.".formatted(field.name(), words, found(value))));
      }
    }
    List<String> known = config.fields().stream().map(Field::name).toList();
    payload.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name ->
            problems.add("The form has no field “" + name + "”." + Suggestion.among(name, known)));
    return problems;
  }

  private static String found(JsonNode value) {
    return value.isString() && value.stringValue().length() <= 40
        ? "“" + value.stringValue() + "”"
        : Shape.of(value).words();
  }
}
