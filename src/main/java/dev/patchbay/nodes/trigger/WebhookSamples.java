package dev.patchbay.nodes.trigger;

import dev.patchbay.catalog.TriggerType.Sample;
import dev.patchbay.schema.Json;
import java.util.List;

/// Calls as they come from well-known senders, shortened to the fields that people use.
final class WebhookSamples {
  private static final String GITHUB_ISSUE =
      """
      {
        "method": "POST",
        "headers": {
          "content-type": "application/json",
          "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
          "x-github-event": "issues"
        },
        "query": {},
        "body": {
          "action": "opened",
          "issue": {
            "number": 1347,
            "title": "Spelling error in the README file",
            "state": "open",
            "html_url": "https://github.com/octocat/hello-world/issues/1347",
            "user": {"login": "octocat"},
            "labels": [{"name": "bug"}],
            "body": "“Recieve” should be “receive”."
          },
          "repository": {"full_name": "octocat/hello-world", "private": false},
          "sender": {"login": "octocat"}
        }
      }
      """;

  private static final String FORM =
      """
      {
        "method": "POST",
        "headers": {"content-type": "application/json", "user-agent": "contact-form/2.1"},
        "query": {"source": "landing-page"},
        "body": {
          "name": "Zoë Müller",
          "email": "zoe@example.org",
          "message": "Please call me back about the offer.",
          "newsletter": false
        }
      }
      """;

  private static final String PAYMENT =
      """
      {
        "method": "POST",
        "headers": {"content-type": "application/json", "idempotency-key": "evt_1NG8Du2eZvKYlo2C"},
        "query": {},
        "body": {
          "id": "evt_1NG8Du2eZvKYlo2C",
          "type": "payment_intent.succeeded",
          "created": 1686089970,
          "data": {
            "object": {
              "id": "pi_1DrPsv2eZvKYlo2C",
              "amount": 4990,
              "currency": "eur",
              "receipt_email": "zoe@example.org"
            }
          }
        }
      }
      """;

  static final List<Sample> ALL =
      List.of(
          new Sample("GitHub: an issue was opened", Json.parse(GITHUB_ISSUE)),
          new Sample("A contact form was sent", Json.parse(FORM)),
          new Sample("A payment succeeded", Json.parse(PAYMENT)));

  private WebhookSamples() {}
}
