package dev.patchbay.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a text holds when it is more than text, one of [Formats]: `@Format(Formats.CRON)`. It says
/// which editor the field gets, and becomes `format` in the JSON Schema.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Format {
  String value();
}
