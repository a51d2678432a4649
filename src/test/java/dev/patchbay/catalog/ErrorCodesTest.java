package dev.patchbay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCodesTest {
  static List<ErrorCode> codes() {
    return ErrorCodes.all();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeNamesAnAreaAndAReasonAndSaysASentence(ErrorCode code) {
    assertThat(code.code()).matches("[a-z]+\\.[a-z]+(_[a-z]+)*");
    assertThat(code.sentence()).matches("[A-Z].*[.]").doesNotContain("  ");
    assertThat(ErrorCodes.find(code.code())).hasValue(code);
  }

  @Test
  void noCodeIsForgottenOrUsedTwice() {
    List<Object> constants =
        Stream.of(ErrorCodes.class.getDeclaredFields())
            .filter(field -> field.getType() == ErrorCode.class)
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .map(field -> {
              try {
                return field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
            .toList();

    assertThat(ErrorCodes.all())
        .hasSameElementsAs(constants.stream().map(ErrorCode.class::cast).toList());
    assertThat(ErrorCodes.all()).extracting(ErrorCode::code).doesNotHaveDuplicates();
  }

  @Test
  void tryingAgainHelpsWhereTheWorldMayHaveChangedAndNowhereElse() {
    assertThat(ErrorCodes.all())
        .filteredOn(ErrorCode::retry)
        .extracting(ErrorCode::code)
        .contains("http.timeout", "http.unreachable", "http.throttled", "http.server_error")
        .contains("mail.unreachable")
        .noneMatch(code -> code.startsWith("config.") || code.startsWith("expression."));
  }

  @Test
  void aResultCarriesTheCodeAndWhetherToTryAgain() {
    var wire = new Wire.WireException(ErrorCodes.HTTP_TIMEOUT, "Too late.");
    var refused = new Wire.WireException(ErrorCodes.MAIL_REFUSED, "No.");

    assertThat(wire.result()).isInstanceOf(ActionResult.RetryableError.class);
    assertThat(refused.result())
        .isEqualTo(new ActionResult.FatalError(new Error("mail.refused", "No.")));
    assertThat(ErrorCodes.find("no.such")).isEmpty();
  }
}
