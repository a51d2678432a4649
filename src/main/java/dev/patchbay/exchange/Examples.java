package dev.patchbay.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The scenarios that come with the program, each of which dry-runs at once.
public final class Examples {
  public static final String FIRST = "github-triage";

  private static final List<Example> ALL =
      List.of(
          new Example(
              FIRST,
              "GitHub triage",
              "Sorts new GitHub issues: bugs go to their assignees and become tickets, feature"
                  + " requests go to the wish list, everything else to the support team."),
          new Example(
              "stripe-invoice",
              "Stripe invoice",
              "Books every invoice that Stripe reports as paid: the amount in minor units becomes"
                  + " an exact decimal, goes into the ledger once, and the customer gets a"
                  + " receipt."),
          new Example(
              "shopify-order",
              "Shopify order",
              "Reserves stock for every item of a new Shopify order, its price text turned into a"
                  + " number on purpose, answers with a summary and tells purchasing what is"
                  + " short."),
          new Example(
              "csv-to-database-rows",
              "CSV to database rows",
              "Reads a supplier's price list, writes its good rows into a database, and mails the"
                  + " line numbers and faults of the others."),
          new Example(
              "nightly-reconciliation",
              "Nightly reconciliation",
              "Compares every night what the bank booked with what the ledger says, and mails"
                  + " accounting a table of the differences."));

  private Examples() {}

  /// @param name what commands call it
  public record Example(String name, String title, String description) {
    /// The scenario file.
    public byte[] file() {
      String resource = "/dev/patchbay/examples/" + name + ".json";
      try (InputStream stream = Examples.class.getResourceAsStream(resource)) {
        if (stream == null) {
          throw new IllegalStateException("missing from the program: " + resource);
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static List<Example> all() {
    return ALL;
  }

  public static Optional<Example> find(String name) {
    return ALL.stream().filter(example -> example.name().equals(name)).findFirst();
  }
}
