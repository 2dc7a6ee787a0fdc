package nl.geboortepad.ops.security;

import nl.geboortepad.ops.settings.DoorSettings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the demo identities were asked for by name: never of themselves, and not because an issuer is missing. */
final class DemoAsked implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return DoorSettings.in(context.getEnvironment()).demo();
    }
}
