package dev.patchbay.nodes.mail;

import static java.util.stream.Collectors.joining;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ConnectionRef;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.MailMessage;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Sends one e-mail through the mail server of a connection.
public final class SendMail {
  enum BodyFormat {
    @Label("Plain text")
    TEXT,
    @Label("HTML")
    HTML
  }

  record Config(
      @Label("Mail server")
          @Format("connection/smtp")
          @Help("The connection that holds the mail server and its password.")
          Optional<ConnectionRef> connection,
      @NotBlank @Format("email") @Help("The sender: Support <support@example.org>.") String from,
      @NotEmpty
          @Format("email")
          @Help("The recipients, one address per entry, such as {{ $.customer.email }}.")
          List<String> to,
      @Label("Copy to (Cc)") @Format("email") @Help("Others who get it, visible to all.")
          List<String> cc,
      @Label("Blind copy to (Bcc)") @Format("email") @Help("Others who get it, seen by nobody.")
          List<String> bcc,
      @Format("email") @Help("Where answers go, if not to the sender.") Optional<String> replyTo,
      @Help("One line, for example Your order {{ $.orderId }}.") String subject,
      @Multiline @Label("Text") @Help("What the message says, with expressions anywhere in it.")
          String body,
      @Label("Text is") @Help("How the text is to be read.") BodyFormat bodyFormat) {
    public Config {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      bcc = List.copyOf(bcc);
    }
  }

  /// @param messageId the `Message-ID` under which the mail server took the message
  record Receipt(String messageId) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "connection": "mail-server",
            "from": "Lamp Shop <shop@example.org>",
            "to": ["Zoë Müller <zoe@example.org>"],
            "cc": ["orders@example.org"],
            "subject": "Your order A-1027",
            "body": "Dear Zoë,\\n\\nthank you for your order.\\n",
            "bodyFormat": "TEXT"
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "mail.send",
              "Send e-mail",
              "mdi2e-email-outline",
              Category.EFFECT,
              "Sends one e-mail through the mail server of a connection.",
              "Writes to the recipients in To, Cc and Bcc: subject “Your order {{ $.orderId }}”, to"
                  + " `{{ $.customer.email }}`. For one mail per element of a list, put it inside a"
                  + " For each. A dry run only shows the mail.",
              List.of(
                  "email", "mail", "SMTP", "Send Email", "message", "notify", "Outlook", "Gmail")),
          Schema.of(
              Config.class,
              new Config(
                  Optional.empty(),
                  "",
                  List.of(),
                  List.of(),
                  List.of(),
                  Optional.empty(),
                  "",
                  "",
                  BodyFormat.TEXT)),
          SAMPLE_CONFIG,
          Schema.any(),
          Json.parse("{\"orderId\": \"A-1027\", \"customer\": {\"email\": \"zoe@example.org\"}}"),
          Schema.of(Receipt.class),
          Json.parse("{\"messageId\": \"<20260114.4711@mail.example.org>\"}"),
          Set.of(
              ErrorCodes.MAIL_ADDRESS,
              ErrorCodes.MAIL_HEADER,
              ErrorCodes.MAIL_REFUSED,
              ErrorCodes.MAIL_UNREACHABLE,
              ErrorCodes.CONNECTION_MISSING),
          ActionType.inOut(Schema.any(), Schema.of(Receipt.class)),
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Effect<>(
              Schema.of(MailMessage.class), SendMail::plan, SendMail::describe, SendMail::perform));

  private SendMail() {}

  private static Planned<MailMessage> plan(Config config, NodeIO<JsonNode> input) {
    if (config.connection().isEmpty()) {
      return Planned.refused(
          ErrorCodes.CONNECTION_MISSING, "Choose the mail server to send through.");
    }
    Optional<String> wrongAddress =
        Stream.of(
                Stream.of(config.from()).map(a -> MailAddress.wrong("From", a)),
                config.to().stream().map(a -> MailAddress.wrong("To", a)),
                config.cc().stream().map(a -> MailAddress.wrong("Cc", a)),
                config.bcc().stream().map(a -> MailAddress.wrong("Bcc", a)),
                config.replyTo().stream().map(a -> MailAddress.wrong("Reply to", a)))
            .flatMap(wrong -> wrong)
            .flatMap(Optional::stream)
            .findFirst();
    if (wrongAddress.isPresent()) {
      return Planned.refused(ErrorCodes.MAIL_ADDRESS, wrongAddress.get());
    }
    if (config.subject().matches("(?s).*[\\p{Cntrl}\\u2028\\u2029].*")) {
      return Planned.refused(
          ErrorCodes.MAIL_HEADER, "The subject must be one line without control characters.");
    }
    return new Planned.Ready<>(
        new MailMessage(
            config.from().strip(),
            stripped(config.to()),
            stripped(config.cc()),
            stripped(config.bcc()),
            config.replyTo().map(String::strip),
            config.subject().strip(),
            config.body(),
            config.bodyFormat() == BodyFormat.HTML,
            config.connection(),
            input.idempotencyKey()));
  }

  private static WouldDo describe(MailMessage mail) {
    String recipients =
        Stream.of(mail.to(), mail.cc(), mail.bcc()).flatMap(List::stream).collect(joining(", "));
    var details = new ArrayList<Detail>();
    details.add(new Detail("From", mail.from()));
    details.add(new Detail("To", String.join(", ", mail.to())));
    listed("Cc", mail.cc()).ifPresent(details::add);
    listed("Bcc", mail.bcc()).ifPresent(details::add);
    mail.replyTo().ifPresent(address -> details.add(new Detail("Reply to", address)));
    details.add(new Detail("Subject", mail.subject()));
    details.add(new Detail(mail.html() ? "HTML" : "Text", mail.body()));
    mail.connection().ifPresent(c -> details.add(new Detail("Connection", c.id())));
    return new WouldDo(
        "would send mail to " + recipients + " · subject “" + mail.subject() + "”", details);
  }

  private static ActionResult perform(MailMessage mail, Wire wire) {
    return ActionResult.success(Json.toNode(new Receipt(wire.mail(mail).messageId())));
  }

  private static Optional<Detail> listed(String label, List<String> addresses) {
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Detail(label, String.join(", ", addresses)));
  }

  private static List<String> stripped(List<String> addresses) {
    return addresses.stream().map(String::strip).toList();
  }
}
