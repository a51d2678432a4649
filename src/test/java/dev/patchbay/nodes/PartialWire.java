package dev.patchbay.nodes;

import dev.patchbay.catalog.HmacCall;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.HttpReply;
import dev.patchbay.catalog.LogLine;
import dev.patchbay.catalog.MailMessage;
import dev.patchbay.catalog.MailReceipt;
import dev.patchbay.catalog.WebhookReply;
import dev.patchbay.catalog.Wire;

/// A wire of which a test needs only a part: whatever else is asked of it is a mistake.
public interface PartialWire extends Wire {
  @Override
  default HttpReply http(HttpCall call) {
    throw new AssertionError("nothing shall be called");
  }

  @Override
  default MailReceipt mail(MailMessage message) {
    throw new AssertionError("no mail shall be sent");
  }

  @Override
  default boolean respond(WebhookReply reply) {
    throw new AssertionError("nobody shall be answered");
  }

  @Override
  default void log(LogLine line) {
    throw new AssertionError("nothing shall be logged");
  }

  @Override
  default byte[] hmac(HmacCall call) {
    throw new AssertionError("nothing shall be signed");
  }
}
