package dev.patchbay.nodes.flow;

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

/// No two cases of a Switch share an id: an edge could not say which of them it leaves.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = DistinctIds.Check.class)
@interface DistinctIds {
  String message() default "Two cases have the same id.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Public because the validator makes it.
  final class Check implements ConstraintValidator<DistinctIds, List<Switch.Case>> {
    @Override
    public boolean isValid(List<Switch.Case> cases, ConstraintValidatorContext context) {
      var seen = new HashSet<String>();
      return cases.stream().allMatch(one -> seen.add(one.id()));
    }
  }
}
