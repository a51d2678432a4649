package dev.patchbay.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A version as one JSON file that another computer can install. It names connections, holds no
/// secret and no path. Its behaviour is known everywhere by `contentHash`; `fileHash` tells whether
/// anything else in the file changed on the way.
///
/// @param version the number it was published under
/// @param parentHash what was published before it
/// @param behaviour as [BehaviourForm#parse] reads it, every digit as it was hashed
/// @param fileHash over the canonical text of all the other fields
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Bundle(
    String format,
    int formatVersion,
    ScenarioForm scenario,
    @Min(1) int version,
    @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
    Optional<@Pattern(regexp = "[0-9a-f]{64}") String> parentHash,
    JsonNode behaviour,
    @Pattern(regexp = "[0-9a-f]{64}") String fileHash) {
  private static final String FORMAT = "patchbay-bundle";
  private static final int FORMAT_VERSION = 1;

  private static final Schema<Bundle> SCHEMA = Schema.of(Bundle.class);

  public record ScenarioForm(@NotEmpty String id, @NotEmpty String name, String description) {}

  public static Bundle of(PublishedVersion version) {
    VersionSummary summary = version.summary();
    Bundle open =
        new Bundle(
            FORMAT,
            FORMAT_VERSION,
            new ScenarioForm(summary.scenarioId(), summary.name(), version.description()),
            summary.number(),
            summary.contentHash(),
            summary.parentHash(),
            version.behaviour(),
            "");
    return open.withFileHash(hashOfOthers(Json.parse(Json.write(Json.toNode(open)))));
  }

  /// Reads strictly: unknown fields are refused, and so is a behaviour that is not what the hash
  /// says.
  ///
  /// @return the bundle, or `bundle.format`, `bundle.newer`, `bundle.hash`, or a problem of the
  ///   JSON text
  public static Parsed<Bundle> read(byte[] utf8) {
    return Json.read(utf8).flatMap(Bundle::read);
  }

  public byte[] write() {
    return (Json.pretty(Json.toNode(this)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public BehaviourForm form() {
    return BehaviourForm.parse(behaviour).orThrow();
  }

  private static Parsed<Bundle> read(JsonNode json) {
    if (!json.path("format").asString("").equals(FORMAT)) {
      return Parsed.failed("/format", "bundle.format", "This file is not a bundle of Patchbay.");
    }
    if (json.path("formatVersion").asInt(0) > FORMAT_VERSION) {
      return Parsed.failed(
          "/formatVersion", "bundle.newer", "This bundle was written by a newer Patchbay.");
    }
    return switch (SCHEMA.parse(json)) {
      case Parsed.Ok<Bundle>(var bundle) -> bundle.verified(hashOfOthers(json));
      case Parsed.Failed<Bundle>(var problems) -> malformed(problems, "");
    };
  }

  private Bundle withFileHash(String hash) {
    return new Bundle(
        format, formatVersion, scenario, version, contentHash, parentHash, behaviour, hash);
  }

  private static String hashOfOthers(JsonNode json) {
    ObjectNode others = json.deepCopy().asObject();
    others.remove("fileHash");
    return CanonicalJson.sha256(others);
  }

  private Parsed<Bundle> verified(String hashOfOthers) {
    if (!hashOfOthers.equals(fileHash) || !CanonicalJson.sha256(behaviour).equals(contentHash)) {
      return Parsed.failed(
          "/contentHash",
          "bundle.hash",
          "The bundle was changed after it was written: its content does not have its hash.");
    }
    return switch (BehaviourForm.parse(behaviour)) {
      case Parsed.Ok<BehaviourForm> _ -> Parsed.ok(this);
      case Parsed.Failed<BehaviourForm>(var problems) -> malformed(problems, "/behaviour");
    };
  }

  private static <T> Parsed<T> malformed(List<Problem> problems, String prefix) {
    return new Parsed.Failed<>(
        problems.stream()
            .map(p -> new Problem(prefix + p.path(), "bundle.format", p.message()))
            .toList());
  }
}
