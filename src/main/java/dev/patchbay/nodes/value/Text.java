package dev.patchbay.nodes.value;

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
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Searches, cuts and rewrites texts.
public final class Text {
  record Config(
      @Label("Value or items")
          @Help("One text, a list of texts, or objects that hold one: {{ $ }} is the input.")
          JsonNode items,
      @Help("The items' field that holds the text, such as name; empty for plain texts.")
          String field,
      @Label("Result into") @Help("The field for the result; the same field if left empty.")
          String into,
      @Label("Do") @Help("What is done with the text.") TextTask task,
      @Label("If a value is no text") @Help("Such as a list; numbers are taken as text.")
          IfBad ifBad) {}

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
              new Config(
                  Json.NODES.stringNode("{{ $ }}"), "", "", new TextTask.Trim(false), IfBad.FAIL)),
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
      case TextTask.Match(var find) -> searched(each, Search.of(find), Search::match);
      case TextTask.Extract(var find, boolean all) ->
          searched(each, Search.of(find), all ? Search::all : Search::first);
      case TextTask.Replace(var find, var replacement) ->
          searched(each, Search.of(find, replacement), Search::replaced);
      case TextTask.Split(var find) -> searched(each, Search.of(find), Search::parts);
      case TextTask.Template(var template) ->
          each.with((value, item) -> Rewriting.filledIn(template, item.isObject() ? item : value));
      case TextTask.Case(var letters) ->
          each.with(Rewriting.of(text -> Rewriting.cased(text, letters)));
      case TextTask.Trim(boolean inside) ->
          each.with(Rewriting.of(text -> Rewriting.trimmed(text, inside)));
      case TextTask.Pad pad -> each.with(Rewriting.of(text -> Rewriting.padded(text, pad)));
      case TextTask.Slug _ -> each.with(Rewriting.of(Rewriting::slug));
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
