package dev.patchbay.engine;

import static dev.patchbay.engine.ShownExample.detail;
import static dev.patchbay.engine.ShownExample.wouldDo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The example of two lists that should say the same.
class NightlyReconciliationTest {
  private static final String NAME = "nightly-reconciliation";
  private static final ShownExample EXAMPLE = ShownExample.of(NAME);

  @Test
  void differencesAreMailedAsATable() {
    Seen seen = EXAMPLE.run("A Thursday night");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e10", "e11").skips("fine");
    WouldDo mail = wouldDo(seen.node("mail"));
    assertThat(mail.sentence()).startsWith("would send mail to accounting@lantern.example");
    assertThat(detail(mail, "From")).isEqualTo("Reconciliation <reconciliation@lantern.example>");
    assertThat(detail(mail, "Subject"))
        .isEqualTo("2026-01-14: 3 differences between bank and ledger");
    assertThat(detail(mail, "Text"))
        .isEqualTo(
            """
            Bank and ledger of 2026-01-14:

               1 missing in the ledger
               1 not at the bank
               1 with another amount
               2 the same

            Reference   Name                     Bank CHF   Ledger CHF
            RF-2042     Café Morgenrot             310.00       301.00
            RF-2043     Hotel Sonnenhof                 –       475.50
            RF-2045     Nora Frei                   59.00            –
            """);
  }

  @Test
  void bothSidesAreAskedForTheDayBeforeTheNight() {
    isAskedFor("A Thursday night", "2026-01-14");
    isAskedFor("The first night of a year", "2026-12-31");
    isAskedFor("The night that skips 02:30", "2026-03-28");
  }

  private static void isAskedFor(String night, String day) {
    Seen seen = EXAMPLE.run(night);

    WouldDo bank = wouldDo(seen.node("bank"));
    assertThat(bank.sentence())
        .startsWith(
            "would GET https://bank.example.org/v2/accounts/CH9300762011623852957/transactions"
                + "?bookingDate="
                + day
                + " ·");
    assertThat(detail(bank, "Connection")).isEqualTo("house-bank");
    WouldDo ledger = wouldDo(seen.node("ledger"));
    assertThat(ledger.sentence())
        .startsWith(
            "would GET https://ledger.example.org/api/accounts/1020/entries?from="
                + day
                + "&to="
                + day
                + " ·");
    assertThat(detail(ledger, "Connection")).isEqualTo("ledger");
  }

  /// What the other side calls a customer is no difference.
  @Test
  void whenTheAmountsAgreeThatIsLoggedAndNobodyGetsMail() {
    Seen seen =
        withLedger(
                """
                [
                  {"invoice": "RF-2045", "customer": "Frei, Nora", "amount": 59},
                  {"invoice": "RF-2041", "customer": "Alpenlicht AG", "amount": 1249.9},
                  {"invoice": "RF-2042", "customer": "Café Morgenrot", "amount": 310},
                  {"invoice": "RF-2044", "customer": "Berg & Tal GmbH", "amount": 86.40}
                ]
                """)
            .run("A Thursday night");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9").skips("list", "mail");
    WouldDo log = wouldDo(seen.node("fine"));
    assertThat(detail(log, "Level")).isEqualTo("INFO");
    assertThat(detail(log, "Message"))
        .isEqualTo("Bank and ledger of 2026-01-14 agree in 4 bookings.");
  }

  private static ShownExample withLedger(String entries) {
    JsonNode file = Json.read(ShownExample.file(NAME)).orThrow();
    for (JsonNode node : file.path("nodes")) {
      if (node.path("id").asString().equals("ledger")) {
        ((ObjectNode) node.at("/data/pin/body")).set("entries", Json.parse(entries));
      }
    }
    return ShownExample.of(Json.write(file).getBytes(UTF_8));
  }
}
