package dev.patchbay.catalog;

/// One failure: a code of [ErrorCodes] and a sentence about this very case, without secrets.
public record Error(String code, String message) {
  public static Error of(ErrorCode code, String message) {
    return new Error(code.code(), message);
  }
}
