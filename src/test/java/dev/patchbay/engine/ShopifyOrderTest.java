package dev.patchbay.engine;

import static dev.patchbay.engine.ExampleScenario.detail;
import static dev.patchbay.engine.ExampleScenario.wouldDo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.engine.Preview.Status;
import org.junit.jupiter.api.Test;

/// The example with a list in it: every item is reserved at its price as a number, and what the
/// stock cannot give is told to purchasing. Its stock is pinned: two pieces of everything.
class ShopifyOrderTest {
  private static final ExampleScenario EXAMPLE = ExampleScenario.named("shopify-order");

  @Test
  void everyItemIsReservedAndWhatIsShortGoesToPurchasing() {
    Seen seen = EXAMPLE.run("Two items, one of them short");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10").skips("unfit");
    assertThat(seen.node("lines").items()).hasSize(2);
    isReserved(
        seen.inItem("lines", 0, "stock"),
        "LAMP-AURORA-BRASS",
        """
        {
          "orderId": 820982911946154508,
          "lineId": 866550311766439020,
          "quantity": 1,
          "unitPrice": 129.00,
          "currency": "EUR"
        }\
        """);
    isReserved(
        seen.inItem("lines", 1, "stock"),
        "BULB-E27-4W",
        """
        {
          "orderId": 820982911946154508,
          "lineId": 141249953214522974,
          "quantity": 3,
          "unitPrice": 4.90,
          "currency": "EUR"
        }\
        """);
    isAnswered(
        seen,
        """
        {
          "order": "#1042",
          "summary": {
            "lines": 2,
            "pieces": 4,
            "dearest": 129.00,
            "short": 1
          }
        }\
        """);
    WouldDo mail = wouldDo(seen.node("purchasing"));
    assertThat(mail.sentence()).startsWith("would send mail to purchasing@lantern.example");
    assertThat(detail(mail, "Subject")).isEqualTo("1 of 2 items of order #1042 short");
    assertThat(detail(mail, "Text")).isEqualTo("BULB-E27-4W: 3 ordered, 2 in stock\n");
  }

  /// Two are ordered and two are there. The slash in the SKU must not become part of the path.
  @Test
  void aSingleItemThatIsInStockIsReservedAndNobodyIsMailed() {
    Seen seen = EXAMPLE.run("One item with a discount");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9").skips("purchasing", "unfit");
    assertThat(seen.node("lines").items()).hasSize(1);
    isReserved(
        seen.inItem("lines", 0, "stock"),
        "LAMP-PHAROS%2FXL",
        """
        {
          "orderId": 820982911946154512,
          "lineId": 866550311766439044,
          "quantity": 2,
          "unitPrice": 89.50,
          "currency": "EUR"
        }\
        """);
    isAnswered(
        seen,
        """
        {
          "order": "#1043",
          "summary": {
            "lines": 1,
            "pieces": 2,
            "dearest": 89.50,
            "short": 0
          }
        }\
        """);
  }

  @Test
  void anOrderWithoutItemsReservesNothingAndIsAnsweredAllTheSame() {
    Seen seen = EXAMPLE.run("Order without items");

    seen.takes("e1", "e2", "e7", "e8", "e9").skips("price", "stock", "line", "purchasing", "unfit");
    assertThat(seen.node("lines").status()).isEqualTo(Status.SUCCEEDED);
    seen.hasOutput("lines", "[]");
    isAnswered(
        seen,
        """
        {
          "order": "#1044",
          "summary": {
            "lines": 0,
            "pieces": 0,
            "dearest": null,
            "short": 0
          }
        }\
        """);
  }

  @Test
  void anOrderThatDoesNotFitIsShownToThePeopleOfTheShop() {
    Seen seen = EXAMPLE.run("Item without a SKU");

    seen.takes("e1", "e11")
        .skips("lines", "price", "stock", "line", "summary", "answer", "short", "purchasing");
    WouldDo mail = wouldDo(seen.node("unfit"));
    assertThat(mail.sentence()).startsWith("would send mail to shop@lantern.example");
    assertThat(detail(mail, "Subject")).isEqualTo("Order #1045 needs a look");
    assertThat(detail(mail, "Text"))
        .startsWith("Nothing was reserved for order #1045:\n\n/line_items/0/sku: ")
        .contains("null", "string");
  }

  private static void isReserved(Preview stock, String sku, String body) {
    WouldDo reservation = wouldDo(stock);
    assertThat(reservation.sentence())
        .startsWith("would POST https://stock.example.org/api/v1/items/" + sku + "/reservations ·");
    assertThat(detail(reservation, "Accept")).isEqualTo("application/json");
    assertThat(detail(reservation, "Connection")).isEqualTo("stock-system");
    assertThat(detail(reservation, "Body")).isEqualTo(body);
  }

  private static void isAnswered(Seen seen, String body) {
    WouldDo answer = wouldDo(seen.node("answer"));
    assertThat(detail(answer, "Status")).isEqualTo("200");
    assertThat(detail(answer, "Body")).isEqualTo(body);
  }

  @Test
  void nothingIsWrongWithItAndNoSampleWarns() {
    EXAMPLE.isFlawlessWithSamples(
        "Two items, one of them short",
        "One item with a discount",
        "Order without items",
        "Item without a SKU");
  }

  @Test
  void itIsDrawnCleanlyAndOpensFitted() {
    EXAMPLE.isDrawnCleanly();
    EXAMPLE.opensFitted();
  }
}
