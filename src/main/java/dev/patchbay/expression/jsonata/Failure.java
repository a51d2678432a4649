package dev.patchbay.expression.jsonata;

/// Why an expression could not be read or run: a short sentence for people, and where.
///
/// The message never contains a value of the input, and there is no stack trace: an expression that
/// fails is ordinary, frequent and no bug of the program.
public final class Failure extends RuntimeException {
  private static final int UNKNOWN = -1;

  /// What kind of end it was; each is one error code of the catalogue.
  public enum Kind {
    SYNTAX,
    FAILED,
    TIMEOUT,
    MEMORY,
    DEPTH
  }

  private final Kind kind;
  private final String sentence;
  private final int position;

  private Failure(Kind kind, String sentence, int position) {
    super(sentence, null, false, false);
    this.kind = kind;
    this.sentence = sentence;
    this.position = position;
  }

  /// A text that is no JSONata, at a place.
  public static Failure syntax(int position, String sentence) {
    return new Failure(Kind.SYNTAX, sentence, position);
  }

  static Failure failed(String sentence) {
    return new Failure(Kind.FAILED, sentence, UNKNOWN);
  }

  static Failure failed(int position, String sentence) {
    return new Failure(Kind.FAILED, sentence, position);
  }

  static Failure bound(Kind kind, String sentence) {
    return new Failure(kind, sentence, UNKNOWN);
  }

  /// The same failure at a place, unless it already knows a more precise one.
  Failure at(int place) {
    return position == UNKNOWN ? new Failure(kind, sentence, place) : this;
  }

  public Kind kind() {
    return kind;
  }

  /// The sentence, with the place counted from `offset` as an editor counts: the first character is 1.
  public String sentence(int offset) {
    return position == UNKNOWN
        ? sentence + "."
        : sentence + " (character " + (position + offset + 1) + ").";
  }
}
