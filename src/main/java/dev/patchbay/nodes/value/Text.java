package dev.patchbay.nodes.value;

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
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Readable;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Searches, cuts and rewrites texts.
public final class Text {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Task {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Find {
    boolean ignoreCase();
  }

  @JsonTypeName("pattern")
  @Label("A pattern")
  @Help("A regular expression as RE2 reads it, without looking around and without \\1.")
  record Regex(
      @NotEmpty @Readable(by = SearchPattern.class) @Help("For example ^[A-Z]{2}-([0-9]+)$.")
          String pattern,
      @Label("Ignore upper and lower case") @Help("Treat Müller and MÜLLER as the same text.")
          boolean ignoreCase)
      implements Find {}

  @JsonTypeName("text")
  @Label("A text")
  @Help("Exactly these characters.")
  record Literal(
      @NotEmpty @Help("For example a semicolon.") String text,
      @Label("Ignore upper and lower case") @Help("Treat Müller and MÜLLER as the same text.")
          boolean ignoreCase)
      implements Find {}

  @JsonTypeName("match")
  @Label("Match")
  @Help("Says true or false: whether the text contains what is looked for.")
  record Match(@Label("Look for") @Help("What the text may contain.") Find find) implements Task {}

  @JsonTypeName("extract")
  @Label("Extract")
  @Help("What a pattern finds: its groups, by name if they have any, or the whole match.")
  record Extract(
      @Label("Look for") @Help("For example Order ([0-9]+), or (?P<id>[0-9]+) with a name.")
          Find find,
      @Label("Every match") @Help("A list of all that is found, instead of the first, or null.")
          boolean all)
      implements Task {}

  @JsonTypeName("replace")
  @Label("Replace")
  @Help("Puts something else wherever it is found.")
  record Replace(
      @Label("Look for") @Help("What is replaced.") Find find,
      @Label("Replace with")
          @Help("Behind a pattern, $1 or ${name} is what a group found, and $$ a dollar sign.")
          String replacement)
      implements Task {}

  @JsonTypeName("split")
  @Label("Split")
  @Help("A list of the parts between what is found.")
  record Split(@Label("Look for") @Help("What stands between the parts.") Find find)
      implements Task {}

  @JsonTypeName("template")
  @Label("Fill in a template")
  @Help("A text in which fields of the item are filled in.")
  record Template(
      @Multiline @Help("For example Dear {name}, your order {order.id} is on its way.")
          String template)
      implements Task {}

  @JsonTypeName("case")
  @Label("Upper and lower case")
  @Help("Changes all letters.")
  record Case(@Label("To") @Help("Which letters become large.") Letters letters) implements Task {}

  enum Letters {
    @Label("lower case")
    LOWER,
    @Label("UPPER CASE")
    UPPER,
    @Label("First letter of each word")
    WORDS,
    @Label("First letter")
    FIRST
  }

  @JsonTypeName("trim")
  @Label("Trim")
  @Help("Takes white space away at both ends.")
  record Trim(
      @Label("Also inside") @Help("Makes one space of any white space between words.")
          boolean inside)
      implements Task {}

  @JsonTypeName("pad")
  @Label("Pad")
  @Help("Fills the text up to a length.")
  record Pad(
      @Min(1) @Max(10_000) @Help("How many characters the text has at least.") int length,
      @NotEmpty @Help("What fills it up, such as 0.") String with,
      @Label("At the end") @Help("Fills up behind the text and not before it.") boolean end)
      implements Task {}

  @JsonTypeName("slug")
  @Label("Slug")
  @Help("Makes a name for addresses: Zoë & Söhne becomes zoe-sohne.")
  record Slug() implements Task {}

  record Config(
      @Label("Value or items")
          @Help("One text, a list of texts, or objects that hold one: {{ $ }} is the input.")
          JsonNode items,
      @Help("The items' field that holds the text, such as name; empty for plain texts.")
          String field,
      @Label("Result into") @Help("The field for the result; the same field if left empty.")
          String into,
      @Label("Do") @Help("What is done with the text.") Task task,
      @Label("If a value is no text") @Help("Such as a list; numbers are taken as text.")
          IfBad ifBad) {}

  /// Reads a pattern as RE2 does, which cannot look around and in return never hangs.
  static final class SearchPattern implements Readable.Reader {
    @Override
    public Optional<String> problem(String text) {
      return Search.problem(text);
    }
  }

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [{"subject": "Re: Order 1027 is late"}, {"subject": "Hello"}],
            "field": "subject",
            "into": "order",
            "task": {
              "kind": "extract",
              "find": {"kind": "pattern", "pattern": "order ([0-9]+)", "ignoreCase": true}
            }
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.text",
              "Text",
              "mdi2f-format-text",
              Category.DATA,
              "Searches, cuts and rewrites texts.",
              "Works on one text, a list of them, or a field of every item: match, extract, replace"
                  + " or split by a pattern, fill in a template, change case, trim, pad, make a"
                  + " slug. For example extracts 1027 from “Order 1027 is late” with the pattern"
                  + " `Order ([0-9]+)`.",
              List.of(
                  "String Manipulation",
                  "String Replacer",
                  "Regex Extractor",
                  "Cell Splitter",
                  "regular expression",
                  "regex",
                  "template",
                  "split",
                  "join",
                  "trim",
                  "slug")),
          Schema.of(
              Config.class,
              new Config(Json.NODES.stringNode("{{ $ }}"), "", "", new Trim(false), IfBad.FAIL)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse(
              """
              [
                {"subject": "Re: Order 1027 is late", "order": "1027"},
                {"subject": "Hello", "order": null}
              ]
              """),
          Set.of(ErrorCodes.CONFIG_INVALID, ErrorCodes.INPUT_INVALID),
          EachValue::handles,
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Text::run);

  private Text() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    var each = new EachValue(config.items(), config.field(), config.into(), config.ifBad());
    return switch (config.task()) {
      case Match(var find) -> searched(each, Search.of(find), Search::match);
      case Extract(var find, boolean all) ->
          searched(each, Search.of(find), all ? Search::all : Search::first);
      case Replace(var find, var replacement) ->
          searched(each, Search.of(find, replacement), Search::replaced);
      case Split(var find) -> searched(each, Search.of(find), Search::parts);
      case Template(var template) ->
          each.with((value, item) -> Rewriting.filledIn(template, item.isObject() ? item : value));
      case Case(var letters) -> each.with(Rewriting.of(text -> Rewriting.cased(text, letters)));
      case Trim(boolean inside) -> each.with(Rewriting.of(text -> Rewriting.trimmed(text, inside)));
      case Pad pad -> each.with(Rewriting.of(text -> Rewriting.padded(text, pad)));
      case Slug _ -> each.with(Rewriting.of(Rewriting::slug));
    };
  }

  private static ActionResult searched(
      EachValue each, Parsed<Search> search, Search.Result result) {
    return switch (search) {
      case Parsed.Ok<Search>(var ready) -> each.with((value, _) -> ready.changed(value, result));
      case Parsed.Failed<Search>(var problems) ->
          ActionResult.fatal(ErrorCodes.CONFIG_INVALID, problems.getFirst().message());
    };
  }
}
