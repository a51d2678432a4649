package dev.patchbay.nodes.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.MailMessage;
import dev.patchbay.catalog.MailReceipt;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.nodes.PartialWire;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SendMailTest {
  private final NodeFixture node = new NodeFixture(SendMail.TYPE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoe@example.org",
        " zoe@example.org ",
        "zoe.mueller+orders@mail.example.co.uk",
        "o'brien@example.org",
        "Zoë Müller <zoe@example.org>",
        "\"Müller, Zoë\" <zoe@example.org>",
        "<zoe@example.org>",
        "root@localhost",
        "zoe@bücher.example",
      })
  void takesTheAddressesThatPeopleHave(String address) {
    assertThat(node.plan(with("to", address))).isInstanceOf(Planned.Ready.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zoe",
        "@example.org",
        "zoe@",
        "zoe@@example.org",
        "zoe@example..org",
        "zoe@-example.org",
        "zoe@example.org.",
        ".zoe@example.org",
        "zoe..m@example.org",
        "zoe m@example.org",
        "\"zoe m\"@example.org",
        "zoe@[127.0.0.1]",
        "zoe@example.org, evil@example.org",
        "Zoë <zoe@example.org> <evil@example.org>",
        "zoe@example.org\r\nBcc: evil@example.org",
        "Zoë\r\nBcc: evil@example.org <zoe@example.org>",
        "zoe@example.org\u0000",
        "zoe%0d%0aBcc:evil@example.org",
        "zoë@example.org",
      })
  void refusesWhatIsNotExactlyOneAddress(String address) {
    for (String field : List.of("to", "cc", "bcc")) {
      node.planRefused(with(field, address), ErrorCodes.MAIL_ADDRESS, "is not an e-mail address");
    }
    node.planRefused(
        Json.write(valid().put("replyTo", address)), ErrorCodes.MAIL_ADDRESS, "Reply to");
  }

  @Test
  void advisesWhereSeveralAddressesGo() {
    node.planRefused(
        with("to", "a@example.org, b@example.org"), ErrorCodes.MAIL_ADDRESS, "an entry of its own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hi\r\nBcc: evil@example.org", "Hi\nthere", "a\u0000b", "a\u2028b", "a\u0085b"})
  void refusesASubjectThatCouldBecomeAHeader(String subject) {
    node.planRefused(Json.write(valid().put("subject", subject)), ErrorCodes.MAIL_HEADER);
  }

  @Test
  void takesAnySubjectOfOneLine() {
    assertThat(node.plan(Json.write(valid().put("subject", "Grüße 🎉: 100 % “neu”"))))
        .isInstanceOf(Planned.Ready.class);
    assertThat(node.plan(Json.write(valid().put("subject", 4711))))
        .isInstanceOf(Planned.Ready.class);
  }

  @Test
  void needsAMailServer() {
    ObjectNode config = valid();
    config.remove("connection");

    node.planRefused(Json.write(config), ErrorCodes.CONNECTION_MISSING);
  }

  @Test
  void needsASenderAndARecipient() {
    assertThat(node.problems("{}"))
        .extracting(problem -> problem.path())
        .containsExactlyInAnyOrder("/from", "/to");
  }

  @Test
  void saysWhatItWouldSend() {
    WouldDo would =
        node.wouldDo(
            """
            {
              "connection": "mail-server",
              "from": "Shop <shop@example.org>",
              "to": ["a@example.org", "Zoë <b@example.org>"],
              "bcc": ["c@example.org"],
              "replyTo": "help@example.org",
              "subject": "Hello",
              "body": "<p>Hi</p>",
              "bodyFormat": "HTML"
            }
            """);

    assertThat(would.sentence())
        .isEqualTo(
            "would send mail to a@example.org, Zoë <b@example.org>, c@example.org · subject"
                + " “Hello”");
    assertThat(would.details())
        .containsExactly(
            new Detail("From", "Shop <shop@example.org>"),
            new Detail("To", "a@example.org, Zoë <b@example.org>"),
            new Detail("Bcc", "c@example.org"),
            new Detail("Reply to", "help@example.org"),
            new Detail("Subject", "Hello"),
            new Detail("HTML", "<p>Hi</p>"),
            new Detail("Connection", "mail-server"));
  }

  @Test
  void sendsExactlyWhatWasPlannedAndHandsOnTheMessageId() {
    var sent = new ArrayList<MailMessage>();

    ActionResult result = node.perform(Json.write(valid()), new Postbox(sent));

    assertThat(result)
        .isEqualTo(ActionResult.success(Json.parse("{\"messageId\": \"<1@example.org>\"}")));
    assertThat(sent)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.to()).containsExactly("zoe@example.org");
          assertThat(mail.html()).isFalse();
          assertThat(mail.body()).isEqualTo("Line one\nLine two");
          assertThat(mail.idempotencyKey()).isEqualTo(NodeFixture.KEY);
        });
  }

  private static String with(String field, String address) {
    ObjectNode config = valid();
    config.putArray(field).add(address);
    return Json.write(config);
  }

  private static ObjectNode valid() {
    return (ObjectNode)
        Json.parse(
            """
            {
              "connection": "mail-server",
              "from": "shop@example.org",
              "to": ["zoe@example.org"],
              "subject": "Hello",
              "body": "Line one\\nLine two"
            }
            """);
  }

  private record Postbox(List<MailMessage> sent) implements PartialWire {
    @Override
    public MailReceipt mail(MailMessage message) {
      sent.add(message);
      return new MailReceipt("<1@example.org>");
    }
  }
}
