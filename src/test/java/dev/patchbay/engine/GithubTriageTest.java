package dev.patchbay.engine;

import static dev.patchbay.engine.ExampleScenario.detail;
import static dev.patchbay.engine.ExampleScenario.wouldDo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.exchange.Examples;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The example that everybody sees first: with each of its samples it takes the way it should and
/// would do exactly what it should.
class GithubTriageTest {
  private static final ExampleScenario EXAMPLE = ExampleScenario.named(Examples.FIRST);

  private static JsonNode body(WouldDo wouldDo) {
    return Json.parse(detail(wouldDo, "Body"));
  }

  @Test
  void aBugGoesToEachOfItsAssigneesAndBecomesATicket() {
    Seen seen = EXAMPLE.run("Bug with two assignees");

    seen.takes("e1", "e2", "e3", "e4", "e5", "e6").skips("wish", "mail");
    assertThat(seen.node("assignees").items()).hasSize(2);
    isToldInChat(seen.inItem("assignees", 0, "chat"), "@mara-codes");
    isToldInChat(seen.inItem("assignees", 1, "chat"), "@jon-berg");

    WouldDo ticket = wouldDo(seen.node("ticket"));
    assertThat(ticket.sentence())
        .startsWith("would POST https://tickets.example.org/api/v2/tickets?notify=false ·");
    assertThat(detail(ticket, "Accept")).isEqualTo("application/json");
    assertThat(detail(ticket, "Connection")).isEqualTo("ticket-system");
    assertThat(detail(ticket, "Timeout")).isEqualTo("20 s");
    assertThat(body(ticket))
        .isEqualTo(
            Json.parse(
                """
                {
                  "title": "Checkout shows a blank page after a voucher is removed",
                  "description": "Steps:\\n1. Put a lamp into the cart\\n2. Apply the voucher WINTER10\\n3. Remove it again\\n\\nExpected: the cart. Seen: a blank page, and `TypeError: total is undefined` in the console.",
                  "labels": ["bug", "checkout"],
                  "source": {
                    "system": "github",
                    "repository": "lantern-shop/storefront",
                    "id": 2894711908,
                    "url": "https://github.com/lantern-shop/storefront/issues/1347"
                  },
                  "notified": 2
                }
                """));
  }

  private static void isToldInChat(Preview chat, String channel) {
    WouldDo wouldDo = wouldDo(chat);
    assertThat(wouldDo.sentence()).startsWith("would POST https://chat.example.org/hooks/triage ·");
    assertThat(body(wouldDo).propertyNames()).containsExactly("channel", "text");
    assertThat(body(wouldDo).path("channel").asString()).isEqualTo(channel);
    assertThat(body(wouldDo).path("text").asString())
        .isEqualTo(
            "Issue #1347 “Checkout shows a blank page after a voucher is removed” was opened by"
                + " kim-does-qa and is yours:"
                + " https://github.com/lantern-shop/storefront/issues/1347");
  }

  @Test
  void aFeatureRequestIsPutOnTheWishListAndNothingElse() {
    Seen seen = EXAMPLE.run("Feature request");

    seen.takes("e1", "e2", "e7").skips("assignees", "chat", "ticket", "mail");
    WouldDo wish = wouldDo(seen.node("wish"));
    assertThat(wish.sentence())
        .startsWith("would PUT https://tickets.example.org/api/v2/wishes/1348 ·");
    assertThat(detail(wish, "Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(detail(wish, "Body"))
        .isEqualTo(
            "title=Let+me+sort+lamps+by+brightness&url=https%3A%2F%2Fgithub.com%2Flantern-shop"
                + "%2Fstorefront%2Fissues%2F1348");
  }

  @Test
  void anythingElseIsMailedToTheSupportTeam() {
    Seen seen = EXAMPLE.run("Question without labels");

    seen.takes("e1", "e2", "e8").skips("assignees", "chat", "ticket", "wish");
    WouldDo mail = wouldDo(seen.node("mail"));
    assertThat(mail.sentence()).startsWith("would send mail to support@lantern.example");
    assertThat(detail(mail, "From")).isEqualTo("Triage <triage@lantern.example>");
    assertThat(detail(mail, "To")).isEqualTo("support@lantern.example");
    assertThat(detail(mail, "Subject")).isEqualTo("[storefront] Do you ship to Iceland? 🇮🇸");
    assertThat(detail(mail, "Text"))
        .isEqualTo(
            """
            sigga-s asks:

            Halló! I could not find shipping costs for Reykjavík.

            Answer here: https://github.com/lantern-shop/storefront/issues/1349
            """);
  }

  @Test
  void anIssueThatWasClosedIsNotTriaged() {
    Seen seen = EXAMPLE.run("Issue that was closed");

    seen.takes("e1").skips("by-label", "assignees", "chat", "ticket", "wish", "mail");
    assertThat(seen.node("opened").outputs()).containsOnlyKeys("false");
  }

  @Test
  void nothingIsWrongWithItAndNoSampleWarns() {
    EXAMPLE.isFlawlessWithSamples(
        "Bug with two assignees",
        "Feature request",
        "Question without labels",
        "Issue that was closed");
  }

  @Test
  void itOpensFittedBecauseItWasNeverLookedAt() {
    EXAMPLE.opensFitted();
  }

  @Test
  void itIsDrawnCleanly() {
    EXAMPLE.isDrawnCleanly();
  }
}
