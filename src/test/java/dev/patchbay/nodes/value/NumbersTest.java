package dev.patchbay.nodes.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private final NodeFixture node = new NodeFixture(Numbers.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1999                  | EUR | 19.99
          1990                  | EUR | 19.90
          5                     | EUR | 0.05
          -5                    | EUR | -0.05
          0                     | EUR | 0.00
          5000                  | JPY | 5000
          12345                 | KWD | 12.345
          12345                 | clf | 1.2345
          900719925474099301    | USD | 9007199254740993.01
          "1999"                | EUR | 19.99
          1999.0                | EUR | 19.99
          """)
  void minorUnitsBecomeDecimalsWithTheDigitsOfTheCurrency(
      String value, String currency, String result) {
    assertThat(out(value, "\"kind\": \"from-minor\", \"currency\": \"" + currency + "\""))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19.99    | EUR | REFUSE    | 1999
          "19.99"  | EUR | REFUSE    | 1999
          19.9     | EUR | REFUSE    | 1990
          19.990   | EUR | REFUSE    | 1999
          19.995   | EUR | HALF_UP   | 2000
          19.985   | EUR | HALF_EVEN | 1998
          -19.999  | EUR | DOWN      | -1999
          -19.991  | EUR | FLOOR     | -2000
          500      | JPY | REFUSE    | 500
          12.345   | KWD | REFUSE    | 12345
          90071992547409.93 | EUR | REFUSE | 9007199254740993
          """)
  void decimalsBecomeMinorUnitsExactly(
      String value, String currency, String rounding, String result) {
    assertThat(
            out(
                value,
                "\"kind\": \"to-minor\", \"currency\": \"%s\", \"rounding\": \"%s\""
                    .formatted(currency, rounding)))
        .isEqualTo(result);
  }

  @Test
  void digitsThatACurrencyDoesNotHaveAreNotLostSilently() {
    node.refuses(
        config("19.999", "\"kind\": \"to-minor\", \"currency\": \"EUR\", \"rounding\": \"REFUSE\""),
        "{}",
        ErrorCodes.NUMBER_INEXACT,
        "EUR has 2 digits",
        "19.999");
    node.refuses(
        config("0.5", "\"kind\": \"to-minor\", \"currency\": \"JPY\", \"rounding\": \"REFUSE\""),
        "{}",
        ErrorCodes.NUMBER_INEXACT);
    node.refuses(
        config("19.99", "\"kind\": \"from-minor\", \"currency\": \"EUR\""),
        "{}",
        ErrorCodes.NUMBER_INEXACT,
        "whole number");
  }

  @Test
  void thereAndBackAgainIsTheSame() {
    var random = new Random(5);
    for (String currency : new String[] {"EUR", "JPY", "KWD", "CLF"}) {
      for (int i = 0; i < 30; i++) {
        String minor = BigDecimal.valueOf(random.nextLong()).toString();
        String decimal = out(minor, "\"kind\": \"from-minor\", \"currency\": \"" + currency + "\"");
        assertThat(
                out(
                    decimal,
                    "\"kind\": \"to-minor\", \"currency\": \"%s\", \"rounding\": \"REFUSE\""
                        .formatted(currency)))
            .as("seed 5, %s %s", minor, currency)
            .isEqualTo(minor);
      }
    }
  }

  @Test
  void everyItemMayHaveItsOwnCurrency() {
    assertThat(
            node.output(
                """
                {"items": [{"n": 100, "c": "usd"}, {"n": 100, "c": "JPY"}, {"n": 100}],
                 "field": "n", "ifBad": "NULL",
                 "task": {"kind": "from-minor", "currencyField": "c"}}
                """,
                "{}"))
        .isEqualTo(
            Json.parse(
                "[{\"n\": 1.00, \"c\": \"usd\"}, {\"n\": 100, \"c\": \"JPY\"}, {\"n\": null}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,234.50        | POINT | 1234.50
          1234.5          | POINT | 1234.5
          1'234.50        | POINT | 1234.50
          1.234,50        | COMMA | 1234.50
          1.234.567,8     | COMMA | 1234567.8
          1 234,50        | COMMA | 1234.50
          1.234,50 €      | COMMA | 1234.50
          €1,234.50       | POINT | 1234.50
          CHF 1’234.50    | POINT | 1234.50
          12.50 US$       | POINT | 12.50
          1 234,50 kr.    | COMMA | 1234.50
          −5              | POINT | -5
          -5,00 €         | COMMA | -5.00
          € -5,00         | COMMA | -5.00
          5,00-           | COMMA | -5.00
          (12.00)         | POINT | -12.00
          ($12.00)        | POINT | -12.00
          +7              | POINT | 7
          50 %            | POINT | 50
          .5              | POINT | 0.5
          007             | POINT | 7
          1.234           | POINT | 1.234
          1.234           | COMMA | 1234
          9007199254740993| POINT | 9007199254740993
          """)
  void amountsAreReadAsPeopleWriteThem(String text, String mark, String result) {
    assertThat(out(Json.write(Json.NODES.stringNode(text)), read(mark))).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1,23,456.00",
        "1,2345",
        "12,34",
        "1.2.3",
        "1,234,56",
        "--5",
        "(-5)",
        "(5",
        "5)",
        "1e5",
        "0x10",
        "12 monkeys",
        "5-5",
        "1,234 567.00",
        "٣",
        "1..2",
        "€",
        "NaN",
        "5 € 6"
      })
  void whatCouldMeanAnythingIsNotGuessedAt(String text) {
    node.refuses(
        config(Json.write(Json.NODES.stringNode(text)), read("POINT")),
        "{}",
        ErrorCodes.NUMBER_UNREADABLE);
  }

  @Test
  void aNumberThatIsOneAlreadyStaysAsItIs() {
    assertThat(out("1.50", read("COMMA"))).isEqualTo("1.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.345   | 2  | HALF_UP   | 2.35
          2.345   | 2  | HALF_EVEN | 2.34
          2.5     | 0  | HALF_UP   | 3
          -2.5    | 0  | HALF_UP   | -3
          1234567 | -3 | HALF_UP   | 1235000
          2       | 2  | REFUSE    | 2.00
          0.1     | 1  | REFUSE    | 0.1
          """)
  void roundingIsExact(String value, int digits, String rounding, String result) {
    assertThat(
            out(
                value,
                "\"kind\": \"round\", \"digits\": %d, \"rounding\": \"%s\""
                    .formatted(digits, rounding)))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234.5   | de    | 2 | ''  | false | 1.234,50
          1234.5   | en    | 2 | ''  | false | 1,234.50
          1234.5   | en    | 0 | ''  | true  | 1235
          1234.5   | de    | 2 | EUR | false | 1.234,50 €
          1234.5   | en-US | 2 | USD | false | $1,234.50
          9007199254740993.01 | de | 2 | '' | false | 9.007.199.254.740.993,01
          0.125    | de    | 2 | ''  | false | 0,13
          """)
  void numbersAreWrittenAsALanguageWritesThem(
      String value, String language, int digits, String currency, boolean plain, String result) {
    assertThat(
            node.output(
                    config(
                        value,
                        "\"kind\": \"write\", \"language\": \"%s\", \"digits\": %d, \"currency\": \"%s\", \"plain\": %s"
                            .formatted(language, digits, currency, plain)),
                    "{}")
                .stringValue()
                .replace('\u00A0', ' '))
        .isEqualTo(result);
  }

  /// Written out, their digits would fill the memory, so they are refused before a node sees them.
  @ParameterizedTest
  @Timeout(60)
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
  void numbersOfABillionDigitsDoNotReachTheNode(String value) {
    String task = "\"kind\": \"round\", \"digits\": 2, \"rounding\": \"HALF_UP\"";

    node.refuses(config("[" + value + "]", task), "{}", ErrorCodes.CONFIG_INVALID);
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(strings = {"true", "[]", "{}"})
  void whatCannotBeCalculatedWithIsRefused(String value) {
    for (String task :
        new String[] {
          "\"kind\": \"from-minor\", \"currency\": \"EUR\"",
          "\"kind\": \"to-minor\", \"currency\": \"EUR\", \"rounding\": \"HALF_UP\"",
          "\"kind\": \"round\", \"digits\": 2, \"rounding\": \"HALF_UP\"",
          "\"kind\": \"write\", \"language\": \"de\", \"digits\": 2",
          read("POINT")
        }) {
      // A list of one, because an empty list has nothing that could be refused.
      node.refuses(config("[" + value + "]", task), "{}", ErrorCodes.NUMBER_UNREADABLE);
    }
  }

  @Test
  void aCurrencyThatDoesNotExistIsAProblem() {
    assertThat(node.problems("{\"task\": {\"kind\": \"from-minor\", \"currency\": \"EURO\"}}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("/task/currency"));
    assertThat(node.problems("{\"task\": {\"kind\": \"from-minor\", \"currency\": \"XAU\"}}"))
        .hasSize(1);
  }

  private String out(String value, String task) {
    return Json.write(node.output(config(value, task), "{}"));
  }

  private static String read(String mark) {
    return "\"kind\": \"read\", \"mark\": \"" + mark + "\"";
  }

  private static String config(String value, String task) {
    return "{\"items\": %s, \"task\": {%s}}".formatted(value, task);
  }
}
