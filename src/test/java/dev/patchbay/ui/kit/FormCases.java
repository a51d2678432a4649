package dev.patchbay.ui.kit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Example;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Unit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Records that together have a field of every kind, with a value to show in each.
final class FormCases {
  /// @param problems shown in the gallery, as a check would find them
  record Case(String name, Schema<?> schema, JsonNode value, List<Problem> problems) {
    Fields fields() {
      return (Fields) schema.form();
    }
  }

  enum Method {
    GET,
    POST,
    PUT
  }

  enum Statuses {
    @Label("The node fails")
    FAIL,
    @Label("The answer is handed on like any other")
    OUTPUT,
    @Label("The run is stopped and an alarm is sent")
    ALARM
  }

  enum Currency {
    AUD,
    CAD,
    CHF,
    CNY,
    CZK,
    DKK,
    EUR,
    GBP,
    HUF,
    JPY,
    NOK,
    PLN,
    SEK,
    USD
  }

  enum Day {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY
  }

  record Texts(
      @NotBlank @Help("What colleagues call it.") String name,
      @Example("ORD-2026-00017") Optional<String> reference,
      @Multiline @Help("Several lines; the area grows with them.") String notes,
      @Program @Help("Evaluated for every element.") String program,
      @Label("A field whose label is so long that a narrow inspector has to break it")
          String tall) {}

  record Numbers(
      @Min(1) @Max(300) @Unit("seconds") @Help("How long the whole call may take.") int timeout,
      @Unit("%") @Min(0) @Max(100) double share,
      @Min(0) Optional<Integer> limit,
      @Label("Follow redirects") boolean redirects,
      boolean compress) {}

  record Choices(
      @Help("What the service is asked to do.") Method method,
      @Label("If the status is an error") Statuses statuses,
      Currency currency,
      Optional<Method> fallback,
      @Help("When it may run.") List<Day> days) {}

  record Times(
      @Format(Formats.DATE) String date,
      @Format(Formats.TIME) String time,
      @Format(Formats.DATE_TIME) String start,
      @Format(Formats.DURATION) String every,
      @Format(Formats.TIME_ZONE) String zone,
      @Format(Formats.CRON) @Help("When the scenario runs.") String schedule) {}

  record Special(
      @Format(Formats.URL) String url,
      @Format(Formats.EMAIL) String mail,
      @Format(Formats.CONTENT_TYPE) String contentType,
      @Format(Formats.COLOUR) String colour,
      @Format(Formats.FILE) String file,
      @Format(Formats.FOLDER) String folder,
      @Format("connection/http") Optional<String> connection,
      @Format(Formats.SECRET) String token,
      @Format(Formats.SECRET) Optional<String> signingSecret) {}

  record Code(
      @Format(Formats.REGEX) String pattern,
      @Format(Formats.JSON) String schema,
      @Format(Formats.SQL) String query,
      @Format(Formats.MARKDOWN) String text) {}

  record Pair(@NotBlank String name, String value) {}

  record Column(
      String field, @Label("Sort") Method order, @Unit("rows") int width, boolean visible) {}

  record Comparison(
      @Label("Value") JsonNode left,
      @Label("Is") Statuses operator,
      @Label("Compare with") JsonNode right) {}

  record Grids(
      List<Pair> headers,
      List<String> tags,
      Map<String, JsonNode> fields,
      List<Column> columns,
      List<Comparison> conditions,
      @Help("Nothing in it yet.") List<Pair> query) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface When {}

  @JsonTypeName("value")
  @Label("Value")
  @Help("Fits when the value equals this one.")
  record Matches(@Label("Equals") JsonNode is) implements When {}

  @JsonTypeName("conditions")
  @Label("Conditions")
  record Conditions(Method combine, List<Comparison> conditions) implements When {}

  @JsonTypeName("always")
  @Label("Always")
  @Help("Fits every time.")
  record Always() implements When {}

  record Branch(String id, String label, @Label("Fits when") When when) {}

  record Cards(JsonNode value, List<Branch> cases) {}

  record Folded(List<Branch> cases) {}

  record Tables(
      @Help("Looked up by its first column.") List<Map<String, String>> rows,
      List<List<String>> plain,
      List<Map<String, String>> wide,
      @Label("Empty table") List<Map<String, String>> empty) {}

  record Values(
      JsonNode text,
      JsonNode number,
      JsonNode truth,
      JsonNode nothing,
      JsonNode json,
      JsonNode expression) {}

  record Odd(
      @Format("quantum-state") String unknownFormat,
      @Help("Holds a list, which is no text.") String notText,
      List<Pair> notList,
      boolean notTruth,
      When unknownKind) {}

  private FormCases() {}

  static List<Case> all() {
    return List.of(
        of(
            "texts",
            Schema.of(Texts.class, new Texts("", Optional.empty(), "", "$", "as it is by default")),
            """
            {"name": "", "notes": "First line\\nSecond line with {{ $.id }} in it",
             "program": "$map($.items, function($i) {\\n  { \\"id\\": $i.id, \\"total\\": 1.5 }\\n})",
             "tall": "changed"}
            """,
            new Problem("/name", "value.constraint", "This must not be blank.")),
        of(
            "numbers",
            Schema.of(Numbers.class, new Numbers(30, 12.5, Optional.empty(), true, false)),
            "{\"timeout\": 900, \"share\": 12.5, \"redirects\": true, \"compress\": \"{{ $.zip"
                + " }}\"}",
            new Problem("/timeout", "value.constraint", "This must be less than or equal to 300.")),
        of(
            "choices",
            Schema.of(
                Choices.class,
                new Choices(
                    Method.GET,
                    Statuses.FAIL,
                    Currency.CHF,
                    Optional.empty(),
                    List.of(Day.MONDAY))),
            """
            {"method": "POST", "statuses": "OUTPUT", "currency": "EUR",
             "days": ["MONDAY", "WEDNESDAY", "FRIDAY"]}
            """),
        of(
            "times",
            Schema.of(Times.class, new Times("", "", "", "PT5M", "Europe/Zurich", "0 8 * * 1-5")),
            """
            {"date": "2026-03-29", "time": "08:30", "start": "2026-03-29T08:30:00+02:00",
             "every": "PT90S", "zone": "America/New_York", "schedule": "30 8,17 * * 1-5"}
            """),
        of(
            "times-wrong",
            Schema.of(Times.class, new Times("", "", "", "PT5M", "Europe/Zurich", "0 8 * * 1-5")),
            """
            {"date": "2026-02-30", "time": "25:00", "start": "tomorrow", "every": "P1M",
             "zone": "Mars/Base", "schedule": "30 25 * * *"}
            """,
            new Problem("/zone", "value.format", "There is no time zone “Mars/Base”.")),
        of(
            "special",
            Schema.of(
                Special.class,
                new Special("", "", "", "#1f6feb", "", "", Optional.empty(), "", Optional.empty())),
            """
            {"url": "api.example.org/orders", "mail": "support@example.org",
             "contentType": "text/xml; charset=utf-8", "colour": "#d73a4a",
             "file": "/home/mia/orders.csv", "folder": "/home/mia", "connection": "crm",
             "token": "••••••••"}
            """),
        of(
            "code",
            Schema.of(Code.class, new Code("", "", "", "")),
            """
            {"pattern": "^INV-(\\\\d+)$", "schema": "{\\"type\\": \\"object\\",\\n \\"required\\": [id]}",
             "query": "SELECT id, total\\nFROM orders\\nWHERE created > '{{ $.since }}'",
             "text": "# Hello\\n\\nDear {{ $.name }}, …"}
            """),
        of(
            "grids",
            Schema.of(
                Grids.class,
                new Grids(List.of(), List.of(), Map.of(), List.of(), List.of(), List.of())),
            """
            {"headers": [{"name": "Accept", "value": "application/json"},
                         {"name": "X-Request-Id", "value": "{{ $run.id }}"},
                         {"name": "", "value": "orphan"}],
             "tags": ["urgent", "billing"],
             "fields": {"fullName": "Zoë Müller", "age": 41, "active": true, "address": {"city": "Bern"},
                        "total": "{{ $.price * $.quantity }}"},
             "columns": [{"field": "id", "order": "GET", "width": 12, "visible": true},
                         {"field": "name", "order": "PUT", "width": 40, "visible": false}],
             "conditions": [{"left": "{{ $.total }}", "operator": "FAIL", "right": 100}]}
            """,
            new Problem("/headers/2/name", "value.constraint", "This must not be blank.")),
        of(
            "cards",
            Schema.of(Cards.class, new Cards(Json.NODES.stringNode("{{ $ }}"), List.of())),
            """
            {"value": "{{ $.action }}",
             "cases": [
               {"id": "opened", "label": "Opened", "when": {"kind": "value", "is": "opened"}},
               {"id": "big", "label": "Large orders of important customers", "when":
                 {"kind": "conditions", "combine": "GET", "conditions": [
                    {"left": "{{ $.total }}", "operator": "FAIL", "right": 100}]}},
               {"id": "rest", "label": "", "when": {"kind": "always"}}]}
            """),
        of(
            "cards-folded",
            Schema.of(Folded.class, new Folded(List.of())),
            """
            {"cases": [
               {"id": "opened", "label": "Opened", "when": {"kind": "value", "is": "opened"}},
               {"id": "closed", "label": "Closed", "when": {"kind": "value", "is": "closed"}},
               {"id": "big", "label": "Large orders of important customers", "when":
                 {"kind": "conditions", "combine": "GET", "conditions": [
                    {"left": "{{ $.total }}", "operator": "FAIL", "right": 100}]}},
               {"id": "rest", "label": "", "when": {"kind": "always"}}]}
            """,
            new Problem("/cases/2/when/conditions/0/left", "expression", "No field “totl”.")),
        of(
            "tables",
            Schema.of(Tables.class, new Tables(List.of(), List.of(), List.of(), List.of())),
            """
            {"rows": [{"country": "CH", "name": "Switzerland", "currency": "CHF"},
                      {"country": "JP", "name": "Japan", "currency": "JPY"},
                      {"country": "NO", "name": "Norway"}],
             "plain": [["a", "1"], ["b", "2"]],
             "wide": [{"id": "1", "first": "Mia", "last": "Roth", "city": "Bern", "street": "Gasse 1",
                       "phone": "031", "mail": "mia@example.org"}]}
            """),
        of(
            "values",
            Schema.of(
                Values.class,
                new Values(
                    Json.NODES.nullNode(),
                    Json.NODES.nullNode(),
                    Json.NODES.nullNode(),
                    Json.NODES.nullNode(),
                    Json.NODES.nullNode(),
                    Json.NODES.nullNode())),
            """
            {"text": "opened", "number": 9007199254740993, "truth": true, "nothing": null,
             "json": {"city": "Bern", "tags": ["a", "{{ $.tag }}"]}, "expression": "{{ $.total > 100 }}"}
            """),
        of(
            "odd",
            Schema.of(Odd.class, new Odd("", "", List.of(), false, new Always())),
            """
            {"unknownFormat": "|0⟩", "notText": ["a", 1], "notList": {"a": 1}, "notTruth": "maybe",
             "unknownKind": {"kind": "lunar", "phase": 3}}
            """));
  }

  private static Case of(String name, Schema<?> schema, String value, Problem... problems) {
    return new Case(name, schema, Json.parse(value), List.of(problems));
  }
}
