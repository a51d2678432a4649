package dev.patchbay.engine;

import static dev.patchbay.engine.ShownExample.body;
import static dev.patchbay.engine.ShownExample.detail;
import static dev.patchbay.engine.ShownExample.wouldDo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;

/// The example of a file whose good rows are written and whose bad rows are reported.
class CsvToDatabaseRowsTest {
  private static final ShownExample EXAMPLE = ShownExample.of("csv-to-database-rows");

  @Test
  void goodRowsAreWrittenInOneCallWithNumbersAndDates() {
    Seen seen = EXAMPLE.run("Three good rows");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11", "e13")
        .skips("nothing", "reasons", "mail");
    WouldDo insert = wouldDo(seen.node("insert"));
    assertThat(insert.sentence())
        .startsWith(
            "would POST"
                + " https://db.example.org/rest/v1/supplier_prices?on_conflict=sku%2Cvalid_from ·");
    assertThat(detail(insert, "Prefer")).isEqualTo("resolution=merge-duplicates,return=minimal");
    assertThat(detail(insert, "Content-Type")).isEqualTo("application/json");
    assertThat(detail(insert, "Connection")).isEqualTo("price-database");
    assertThat(body(insert))
        .isEqualTo(
            Json.parse(
                """
                [
                  {
                    "sku": "LAMP-1",
                    "name": "Table lamp “Fjord”",
                    "unit_price": 24.90,
                    "units": 120,
                    "valid_from": "2026-02-01"
                  },
                  {
                    "sku": "DESK-2",
                    "name": "Standing desk",
                    "unit_price": 1310.00,
                    "units": 8,
                    "valid_from": "2026-02-01"
                  },
                  {
                    "sku": "BULB-4",
                    "name": "LED bulb, warm white",
                    "unit_price": 3.50,
                    "units": 2400,
                    "valid_from": "2026-02-15"
                  }
                ]
                """));
  }

  @Test
  void badRowsAreMailedWithTheirLinesAndDoNotKeepTheOthersBack() {
    Seen seen = EXAMPLE.run("Some bad rows");

    seen.takes(
            "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11", "e13", "e14", "e15")
        .skips("nothing");
    assertThat(body(wouldDo(seen.node("insert"))))
        .isEqualTo(
            Json.parse(
                """
                [
                  {
                    "sku": "LAMP-1",
                    "name": "Table lamp “Fjord”",
                    "unit_price": 26.90,
                    "units": 95,
                    "valid_from": "2026-03-01"
                  },
                  {
                    "sku": "BULB-5",
                    "name": "LED bulb; cold white",
                    "unit_price": 3.40,
                    "units": 1800,
                    "valid_from": "2026-03-01"
                  }
                ]
                """));

    WouldDo mail = wouldDo(seen.node("mail"));
    assertThat(mail.sentence()).startsWith("would send mail to purchasing@lantern.example");
    assertThat(detail(mail, "From")).isEqualTo("Price import <import@lantern.example>");
    assertThat(detail(mail, "Subject")).isEqualTo("prices-2026-03.csv: 4 rows not imported");
    assertThat(detail(mail, "Text"))
        .isEqualTo(
            """
            These rows of prices-2026-03.csv were not imported:

            Line 3 has 4 fields instead of 5.
            Line 4: the price “on request” is no amount such as 1.249,90.
            Line 5: there is no date “30.02.2026”.
            Line 6: “bulb 4” is no SKU such as LAMP-1; the stock “2,5” is no whole number.

            Please have them corrected and send the whole file again: rows that are there already are replaced.
            """);
  }

  @Test
  void howTheFileIsWrittenIsFoundOut() {
    var report = EXAMPLE.run("Some bad rows").node("csv").outputs().get("report");

    assertThat(report)
        .isEqualTo(
            Json.parse(
                """
                {
                  "rows": 5,
                  "ragged": 1,
                  "delimiter": ";",
                  "quote": "\\"",
                  "byteOrderMark": true,
                  "header": true,
                  "columns": ["sku", "name", "price", "stock", "valid from"],
                  "missing": [],
                  "unexpected": []
                }
                """));
  }

  @Test
  void aFileWithoutRowsIsOnlyLogged() {
    Seen seen = EXAMPLE.run("Header without rows");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e12", "e13")
        .skips("rows", "insert", "reasons", "mail");
    WouldDo log = wouldDo(seen.node("nothing"));
    assertThat(detail(log, "Level")).isEqualTo("WARNING");
    assertThat(detail(log, "Message"))
        .isEqualTo("prices-2026-04.csv has no row that can be written.");
  }

  @Test
  void aFileWithOtherColumnsIsRefusedAsAWhole() {
    String file = new String(ShownExample.file("csv-to-database-rows"), UTF_8);
    String renamed =
        file.replace("sku;name;price;stock;valid from", "sku;name;cost;stock;valid from");

    ShownExample.of(renamed.getBytes(UTF_8)).run("Three good rows").fails("csv", "csv.columns");
  }
}
