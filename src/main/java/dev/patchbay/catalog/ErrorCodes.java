package dev.patchbay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The central catalogue of codes. A code never changes its meaning and is never used again.
public final class ErrorCodes {
  public static final ErrorCode CONFIG_INVALID =
      fatal("config.invalid", "The node's settings do not fit; correct the fields named.");
  public static final ErrorCode INPUT_INVALID =
      fatal("input.invalid", "The node cannot work with the data it was given.");
  public static final ErrorCode PAYLOAD_INVALID =
      fatal("payload.invalid", "The payload does not fit what the trigger expects.");
  public static final ErrorCode NODE_UNKNOWN_TYPE =
      fatal("node.unknown_type", "The node's type is not known to this program.");
  public static final ErrorCode NODE_FAILED =
      fatal("node.failed", "The node failed in a way that it should not; please report it.");
  public static final ErrorCode EXPRESSION_SYNTAX =
      fatal("expression.syntax", "The expression is not well-formed.");
  public static final ErrorCode EXPRESSION_FAILED =
      fatal("expression.failed", "The expression could not be evaluated.");
  public static final ErrorCode EXPRESSION_TIMEOUT =
      fatal("expression.timeout", "The expression took longer than it may.");
  public static final ErrorCode EXPRESSION_MEMORY =
      fatal("expression.memory", "The expression needs more memory than it may use.");
  public static final ErrorCode EXPRESSION_DEPTH =
      fatal("expression.depth", "The expression is nested or recurses too deeply.");
  public static final ErrorCode CONNECTION_MISSING =
      fatal("connection.missing", "The node needs a connection and has none.");
  public static final ErrorCode GRAPH_JOIN =
      fatal(
          "graph.join",
          "A second value arrived at an input that takes one; put a Merge before it.");
  public static final ErrorCode HTTP_URL =
      fatal("http.url", "The address is not a complete http or https URL.");
  public static final ErrorCode HTTP_HEADER =
      fatal("http.header", "A header's name or value is not allowed in HTTP.");
  public static final ErrorCode HTTP_BODY =
      fatal("http.body", "The request's body does not fit its kind.");
  public static final ErrorCode HTTP_TIMEOUT =
      retryable("http.timeout", "The server did not answer in time.");
  public static final ErrorCode HTTP_UNREACHABLE =
      retryable("http.unreachable", "The server could not be reached.");
  public static final ErrorCode HTTP_REDIRECT =
      fatal("http.redirect", "The server sent the request elsewhere (status 3xx).");
  public static final ErrorCode HTTP_CLIENT_ERROR =
      fatal("http.client_error", "The server refused the request (status 4xx).");
  public static final ErrorCode HTTP_THROTTLED =
      retryable("http.throttled", "The server asked to send less often (status 429).");
  public static final ErrorCode HTTP_SERVER_ERROR =
      retryable("http.server_error", "The server failed to handle the request (status 5xx).");
  public static final ErrorCode HTTP_ANSWER =
      fatal("http.answer", "The server's answer is not what its content type says.");
  public static final ErrorCode MAIL_ADDRESS =
      fatal("mail.address", "An e-mail address is not well-formed.");
  public static final ErrorCode MAIL_HEADER =
      fatal("mail.header", "The subject of an e-mail contains a line break or control character.");
  public static final ErrorCode MAIL_REFUSED =
      fatal("mail.refused", "The mail server refused the message.");
  public static final ErrorCode MAIL_UNREACHABLE =
      retryable("mail.unreachable", "The mail server could not be reached.");
  public static final ErrorCode DUPLICATE_KEY =
      fatal("data.duplicate_key", "Two items have the same key where each may have its own only.");
  public static final ErrorCode LOOKUP_MISSING =
      fatal("lookup.missing", "A value to look up is not in the table.");

  public static final ErrorCode RUN_STOPPED =
      fatal("run.stopped", "The scenario stopped the run with an error of its own.");
  public static final ErrorCode RUN_CHILD_FAILED =
      fatal("run.child_failed", "The scenario that was called failed.");
  public static final ErrorCode JSON_UNREADABLE =
      fatal("json.unreadable", "The text is not valid JSON.");
  public static final ErrorCode CSV_UNREADABLE =
      fatal("csv.unreadable", "The text cannot be read as CSV.");
  public static final ErrorCode CSV_RAGGED =
      fatal("csv.ragged", "A row of the CSV has more or fewer fields than its header.");
  public static final ErrorCode CSV_COLUMNS =
      fatal("csv.columns", "The columns of the CSV are not those that are expected.");
  public static final ErrorCode XML_UNREADABLE =
      fatal("xml.unreadable", "The text is not well-formed XML.");
  public static final ErrorCode XML_DOCTYPE =
      fatal("xml.doctype", "XML with a DOCTYPE is refused, because it can reach outside itself.");
  public static final ErrorCode XML_UNWRITABLE =
      fatal("xml.unwritable", "The value cannot be written as XML.");
  public static final ErrorCode DATE_UNREADABLE =
      fatal("date.unreadable", "The value is not a date or time of the expected form.");
  public static final ErrorCode NUMBER_UNREADABLE =
      fatal("number.unreadable", "The value is not a number of the expected form.");
  public static final ErrorCode NUMBER_INEXACT =
      fatal("number.inexact", "The amount has more digits than its currency.");
  public static final ErrorCode SCHEMA_UNUSABLE =
      fatal("schema.unusable", "The JSON Schema cannot be used to check anything.");

  private static final List<ErrorCode> ALL =
      List.of(
          CONFIG_INVALID,
          INPUT_INVALID,
          DUPLICATE_KEY,
          LOOKUP_MISSING,
          PAYLOAD_INVALID,
          NODE_UNKNOWN_TYPE,
          NODE_FAILED,
          EXPRESSION_SYNTAX,
          EXPRESSION_FAILED,
          EXPRESSION_TIMEOUT,
          EXPRESSION_MEMORY,
          EXPRESSION_DEPTH,
          CONNECTION_MISSING,
          GRAPH_JOIN,
          HTTP_URL,
          HTTP_HEADER,
          HTTP_BODY,
          HTTP_TIMEOUT,
          HTTP_UNREACHABLE,
          HTTP_REDIRECT,
          HTTP_CLIENT_ERROR,
          HTTP_THROTTLED,
          HTTP_SERVER_ERROR,
          HTTP_ANSWER,
          MAIL_ADDRESS,
          MAIL_HEADER,
          MAIL_REFUSED,
          MAIL_UNREACHABLE,
          RUN_STOPPED,
          RUN_CHILD_FAILED,
          JSON_UNREADABLE,
          CSV_UNREADABLE,
          CSV_RAGGED,
          CSV_COLUMNS,
          XML_UNREADABLE,
          XML_DOCTYPE,
          XML_UNWRITABLE,
          DATE_UNREADABLE,
          NUMBER_UNREADABLE,
          NUMBER_INEXACT,
          SCHEMA_UNUSABLE);

  private static final Map<String, ErrorCode> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

  private ErrorCodes() {}

  public static List<ErrorCode> all() {
    return ALL;
  }

  public static Optional<ErrorCode> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static ErrorCode fatal(String code, String sentence) {
    return new ErrorCode(code, sentence, false);
  }

  private static ErrorCode retryable(String code, String sentence) {
    return new ErrorCode(code, sentence, true);
  }
}
