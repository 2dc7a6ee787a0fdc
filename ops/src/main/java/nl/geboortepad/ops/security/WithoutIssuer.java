package nl.geboortepad.ops.security;

import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether we stand alone: no issuer of tokens was set, so the demo identities are ours to give out. */
final class WithoutIssuer implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return TokenSettings.in(context.getEnvironment()).withoutIssuer();
    }
}
