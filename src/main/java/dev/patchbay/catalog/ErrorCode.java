package dev.patchbay.catalog;

/// A stable name for one way to fail.
///
/// @param code `area.reason`
/// @param sentence what it means, for people
/// @param retry whether trying the same again can help
public record ErrorCode(String code, String sentence, boolean retry) {}
