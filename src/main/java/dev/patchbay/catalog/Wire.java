package dev.patchbay.catalog;

/// The world, as lent to one step of a real run. A dry run never has one.
public interface Wire {
  HttpReply http(HttpCall call);

  MailReceipt mail(MailMessage message);

  /// Answers the caller who started the run.
  ///
  /// @return false when nobody waits for an answer, or was answered already
  boolean respond(WebhookReply reply);

  /// Writes a line into the log of the run.
  void log(LogLine line);

  /// @return the code, as long as the digest of its algorithm
  byte[] hmac(HmacCall call);

  /// The call could not be completed; the code says whether trying again can help.
  final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ErrorCode code;
    private final String sentence;

    public WireException(ErrorCode code, String sentence) {
      super(sentence);
      this.code = code;
      this.sentence = sentence;
    }

    public ActionResult result() {
      return code.retry()
          ? ActionResult.retryable(code, sentence)
          : ActionResult.fatal(code, sentence);
    }
  }
}
