package dev.patchbay.nodes.trigger;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;

/// No two fields of a form share a name: the payload could hold only one of them.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = DistinctNames.Check.class)
@interface DistinctNames {
  String message() default "Two fields have the same name.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Public because the validator makes it.
  final class Check implements ConstraintValidator<DistinctNames, List<Form.Field>> {
    @Override
    public boolean isValid(List<Form.Field> fields, ConstraintValidatorContext context) {
      var seen = new HashSet<String>();
      return fields.stream().allMatch(field -> seen.add(field.name()));
    }
  }
}
