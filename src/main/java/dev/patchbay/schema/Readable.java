package dev.patchbay.schema;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/// A text in a small language of its own, such as the name of a time zone or a cron expression,
/// must be one that its reader understands. An empty text is nobody's mistake here.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Constraint(validatedBy = Readable.Check.class)
public @interface Readable {
  /// Has a constructor without parameters.
  Class<? extends Reader> by();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Says in one sentence why a text cannot be read.
  interface Reader {
    Optional<String> problem(String text);
  }

  /// Public because the validator makes it.
  final class Check implements ConstraintValidator<Readable, String> {
    private Reader reader = _ -> Optional.empty();

    @Override
    public void initialize(Readable annotation) {
      try {
        var constructor = annotation.by().getDeclaredConstructor();
        constructor.setAccessible(true);
        reader = constructor.newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a reader can be made: " + annotation.by(), e);
      }
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      Optional<String> problem = text.isBlank() ? Optional.empty() : reader.problem(text);
      problem.ifPresent(sentence -> {
        context.disableDefaultConstraintViolation();
        // What the analyst wrote is never read as a message with parameters.
        context
            .buildConstraintViolationWithTemplate(sentence.replaceAll("[\\\\{}$]", "\\\\$0"))
            .addConstraintViolation();
      });
      return problem.isEmpty();
    }
  }
}
