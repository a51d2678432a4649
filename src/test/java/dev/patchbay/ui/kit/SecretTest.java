package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Format;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.SecretMask;
import dev.patchbay.schema.TemplateTest;
import jakarta.validation.constraints.NotBlank;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Secrets are typed and replaced, but never read, copied or confused with their mask.
class SecretTest {
  record Config(@NotBlank @Format(Formats.SECRET) String token, String name) {}

  private static final Schema<Config> SCHEMA = Schema.of(Config.class, new Config("", ""));
  private static final String SET = "{\"token\": \"" + SecretMask.TEXT + "\", \"name\": \"x\"}";

  @Test
  void oneThatIsSetShowsDotsAlwaysAsManyAndNoField() {
    FormStage mask = FormStage.open(SCHEMA, SET);
    assertThat(mask.words()).contains(SecretMask.TEXT);
    assertThat(mask.all(".password-field")).isEmpty();

    FormStage plain = FormStage.open(SCHEMA, "{\"token\": \"sk_live_1\"}");
    assertThat(plain.words()).contains(SecretMask.TEXT);
    assertThat(plain.all(".text-input"))
        .noneMatch(node -> ((javafx.scene.control.TextInputControl) node).getText().contains("sk"));
  }

  @Test
  void replaceTakesAnotherOneAndKeepTakesItBack() {
    FormStage stage = FormStage.open(SCHEMA, SET).at("/token").press(KeyCode.SPACE);
    stage.run(() -> ((Button) button(stage, Strings.REPLACE)).fire()).type("new");
    assertThat(stage.value()).isEqualTo("{\"token\":\"new\",\"name\":\"x\"}");

    stage.run(() -> ((Button) button(stage, Strings.KEEP_OLD)).fire());
    assertThat(stage.value()).contains(SecretMask.TEXT);
    assertThat(stage.words()).contains(SecretMask.TEXT);
  }

  @Test
  void theMaskIsNeverTakenForAValue() {
    FormStage stage = FormStage.open(SCHEMA, "{\"token\": \"\", \"name\": \"x\"}").at("/token");
    stage.run(() -> ((PasswordField) stage.focused()).setText(SecretMask.TEXT));

    assertThat(stage.edits()).isZero();
    assertThat(stage.words()).contains(Strings.MASK_IS_NO_SECRET);
    assertThat(SCHEMA.parse(dev.patchbay.schema.Json.parse(SET)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("value.mask"));
    assertThat(SCHEMA.check(dev.patchbay.schema.Json.parse(SET), TemplateTest.NONE)).isEmpty();
  }

  @Test
  void nothingCopiesASecret() {
    FormStage stage =
        FormStage.open(SCHEMA, "{\"token\": \"sk_live_1\", \"name\": \"x\"}").at("/name");
    stage.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

    assertThat(FormStage.onFx(Clip::paste))
        .contains("\"name\": \"x\"")
        .doesNotContain("token", "sk_");
    stage.run(() -> Clip.copy("{\"token\": \"" + SecretMask.TEXT + "\", \"name\": \"y\"}"));
    stage.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    assertThat(stage.value()).isEqualTo("{\"token\":\"sk_live_1\",\"name\":\"y\"}");
  }

  record Signing(@Format("connection/secret") String connection) {}

  @Test
  void whereAConnectionIsNamedASecretItselfIsWarnedOf() {
    FormStage stage =
        FormStage.open(Schema.of(Signing.class, new Signing("")), "{}").at("/connection");
    stage.type("partner-erp");
    assertThat(stage.words())
        .contains(Strings.SECRET_LATER)
        .doesNotContain(Strings.LOOKS_LIKE_SECRET);
    stage.press(KeyCode.CONTROL, KeyCode.A).type("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(stage.words()).contains(Strings.LOOKS_LIKE_SECRET);
  }

  private static Node button(FormStage stage, String text) {
    return stage.all(".button").stream()
        .filter(node -> text.equals(((Button) node).getText()))
        .findFirst()
        .orElseThrow();
  }
}
