package dev.patchbay.scenario;

/// The file a scenario was opened from and is written to by "Save".
///
/// @param path absolute
/// @param digest SHA-256 in hexadecimal of the file when it was last read or written, so that a
///   change made outside is noticed
public record FileLink(String scenarioId, String path, String digest) {}
