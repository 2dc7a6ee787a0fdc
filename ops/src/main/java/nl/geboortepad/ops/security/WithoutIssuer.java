package nl.geboortepad.ops.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether we stand alone: no issuer of tokens was set, so the demo identities are ours to give out. */
public final class WithoutIssuer implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    public static boolean in(Environment environment) {
        return environment.getProperty("geboortepad.issuer", "").isBlank();
    }
}
