package dev.patchbay.engine;

import static dev.patchbay.engine.ExampleScenario.detail;
import static dev.patchbay.engine.ExampleScenario.wouldDo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.WouldDo;
import org.junit.jupiter.api.Test;

/// The example with money in it: every amount reaches the ledger and the customer as the decimal
/// that its currency makes of it. Digits are compared as text, since a number would forgive them.
class StripeInvoiceTest {
  private static final ExampleScenario EXAMPLE = ExampleScenario.named("stripe-invoice");

  @Test
  void eurosAreBookedWithTwoDecimals() {
    Seen seen = EXAMPLE.run("Paid in euros").takes("e1", "e2", "e3", "e4", "e5");

    isBooked(
        seen,
        "evt_1SpLq2KzT8wXbR4n7uYcVd0A",
        """
        {
          "invoice": "LANTERN-0412",
          "customer": "cus_Tm4Qx7bYzL1wPe",
          "paidAt": "2026-01-14T09:02:00.000Z",
          "currency": "EUR",
          "amount": 1249.50,
          "minorUnits": 124950
        }\
        """);
    WouldDo receipt = wouldDo(seen.node("receipt"));
    assertThat(receipt.sentence()).startsWith("would send mail to thea@lindqvist.example");
    assertThat(detail(receipt, "From")).isEqualTo("Lantern billing <billing@lantern.example>");
    assertThat(detail(receipt, "Subject")).isEqualTo("Receipt for invoice LANTERN-0412");
    assertThat(detail(receipt, "Text"))
        .isEqualTo(
            """
            Dear Théa Lindqvist,

            thank you. We received EUR 1249.50 for invoice LANTERN-0412.

            You find it here: https://invoice.stripe.com/i/acct_1LanternShopGmbH/in_1SpKr9KzT8wXbR4nQm2sHe5J
            """);
  }

  @Test
  void yenHaveNoMinorUnitAndStayWhole() {
    Seen seen =
        EXAMPLE.run("Paid in yen, which have no minor unit").takes("e1", "e2", "e3", "e4", "e5");

    isBooked(
        seen,
        "evt_1SpMd5KzT8wXbR4nJ3kPoZ6C",
        """
        {
          "invoice": "LANTERN-0413",
          "customer": "cus_Tn8Rb2kVdC5sHu",
          "paidAt": "2026-01-14T10:02:01.000Z",
          "currency": "JPY",
          "amount": 12800,
          "minorUnits": 12800
        }\
        """);
    WouldDo receipt = wouldDo(seen.node("receipt"));
    assertThat(detail(receipt, "To")).isEqualTo("yumi.sato@hikari.example");
    assertThat(detail(receipt, "Text"))
        .startsWith("Dear 佐藤 由美,\n\nthank you. We received JPY 12800 for invoice LANTERN-0413.\n");
  }

  /// 2^53 + 1 is the first whole number that a double cannot hold.
  @Test
  void anAmountBeyondTheReachOfADoubleKeepsEveryDigit() {
    Seen seen = EXAMPLE.run("Amount of more than 2^53 sen").takes("e1", "e2", "e3", "e4", "e5");

    isBooked(
        seen,
        "evt_1SpNk8KzT8wXbR4nB6dTsX2F",
        """
        {
          "invoice": "LANTERN-0414",
          "customer": "cus_Tp1Yw9fGhN3jKa",
          "paidAt": "2026-01-14T11:01:00.000Z",
          "currency": "IDR",
          "amount": 90071992547409.93,
          "minorUnits": 9007199254740993
        }\
        """);
    assertThat(detail(wouldDo(seen.node("receipt")), "Text"))
        .contains("We received IDR 90071992547409.93 for invoice LANTERN-0414.");
  }

  /// The event's own id is the key, so that an event that comes twice is booked once.
  private static void isBooked(Seen seen, String event, String entry) {
    WouldDo booking = wouldDo(seen.node("ledger"));
    assertThat(booking.sentence())
        .startsWith("would POST https://ledger.example.org/api/v1/entries ·");
    assertThat(detail(booking, "Idempotency-Key")).isEqualTo(event);
    assertThat(detail(booking, "Content-Type")).isEqualTo("application/json");
    assertThat(detail(booking, "Connection")).isEqualTo("ledger");
    assertThat(detail(booking, "Body")).isEqualTo(entry);
  }

  @Test
  void aPaymentThatFailedIsNeitherBookedNorReceipted() {
    Seen seen = EXAMPLE.run("Payment that failed");

    seen.takes("e1").skips("amount", "entry", "ledger", "receipt");
    assertThat(seen.node("paid").outputs()).containsOnlyKeys("false");
  }

  @Test
  void nothingIsWrongWithItAndNoSampleWarns() {
    EXAMPLE.isFlawlessWithSamples(
        "Paid in euros",
        "Paid in yen, which have no minor unit",
        "Amount of more than 2^53 sen",
        "Payment that failed");
  }

  @Test
  void itIsDrawnCleanlyAndOpensFitted() {
    EXAMPLE.isDrawnCleanly();
    EXAMPLE.opensFitted();
  }
}
