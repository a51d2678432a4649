package dev.patchbay.nodes.format;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import java.util.List;
import java.util.Optional;

/// Whether CSV is read or written, and how.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface CsvTask {
  @JsonTypeName("parse")
  @Label("Parse")
  @Help("Reads a CSV text.")
  record Parse(
      @Help("What stands between two fields.") Delimiter delimiter,
      @Label("Quotes") @Help("What stands around a field that contains the delimiter.") Quote quote,
      @Help("Whether the first row names the columns.") Header header,
      @Label("Expected columns")
          @Help("Their names, where they are agreed on; they also name columns without a header.")
          List<String> columns,
      @Label("If the columns differ") @Help("What happens when the header is not as expected.")
          Drift drift,
      @Label("A row with too many or too few fields")
          @Help("Whether the node fails or the row leaves by “ragged” with its line number.")
          Ragged ragged,
      @Label("Trim spaces") @Help("Takes spaces off both ends of every field.") boolean trim,
      @Label("Empty means null") @Help("Turns empty fields into null.") boolean emptyIsNull,
      @Label("Add line number as")
          @Help("A field that gets the number of the line where the row begins, from 1 on.")
          Optional<String> lineField)
      implements CsvTask {
    public Parse {
      columns = List.copyOf(columns);
    }
  }

  @JsonTypeName("format")
  @Label("Format")
  @Help("Writes a list of objects as a CSV text.")
  record Format(
      @Help("What stands between two fields.") Delimiter delimiter,
      @Help("The fields to write, in order; all of them if left empty.") List<String> columns,
      @Label("Without a header") @Help("Leaves out the first row with the names.") boolean bare,
      @Label("Quote every field") @Help("Puts quotes also where they are not needed.")
          boolean quoteAll,
      @Label("For Excel") @Help("Begins with a byte order mark, so that Excel reads UTF-8.")
          boolean byteOrderMark)
      implements CsvTask {
    public Format {
      columns = List.copyOf(columns);
    }
  }

  enum Delimiter {
    @Label("Detect (a comma when written)")
    DETECT(Optional.empty()),
    @Label("Comma ,")
    COMMA(Optional.of(',')),
    @Label("Semicolon ;")
    SEMICOLON(Optional.of(';')),
    @Label("Tab")
    TAB(Optional.of('\t')),
    @Label("Bar |")
    BAR(Optional.of('|'));

    private final Optional<Character> character;

    Delimiter(Optional<Character> character) {
      this.character = character;
    }

    Optional<Character> character() {
      return character;
    }
  }

  enum Quote {
    DETECT(Optional.empty()),
    @Label("Double \"")
    DOUBLE(Optional.of('"')),
    @Label("Single '")
    SINGLE(Optional.of('\'')),
    NONE(Optional.of(Dialect.NO_QUOTE));

    private final Optional<Character> character;

    Quote(Optional<Character> character) {
      this.character = character;
    }

    Optional<Character> character() {
      return character;
    }
  }

  enum Header {
    DETECT,
    @Label("The first row")
    FIRST_ROW,
    NONE
  }

  enum Drift {
    @Label("Say so in the report")
    REPORT,
    @Label("The node fails")
    FAIL
  }

  enum Ragged {
    @Label("The row leaves by “ragged”")
    ASIDE,
    @Label("The node fails")
    FAIL
  }
}
