package dev.patchbay.catalog;

import java.util.List;
import java.util.Optional;

/// One e-mail, complete but for the connection's secrets.
public record MailMessage(
    String from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    Optional<String> replyTo,
    String subject,
    String body,
    boolean html,
    Optional<ConnectionRef> connection,
    String idempotencyKey) {
  public MailMessage {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
  }
}
