package nl.geboortepad.ops.storage;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** Writes how far a view has read. A token may hold another token, so classes are named in it: Axon's tokens only. */
final class TokenJson extends Jackson3Serializer {
    private static final Map<String, Class<?>> TOKENS = Set.of(
                    GapAwareTrackingToken.class,
                    GlobalSequenceTrackingToken.class,
                    MergedTrackingToken.class,
                    MultiSourceTrackingToken.class,
                    ReplayToken.class,
                    ConfigToken.class)
            .stream()
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    TokenJson() {
        super(builder().jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokensOnly())));
    }

    private static PolymorphicTypeValidator tokensOnly() {
        var validator = BasicPolymorphicTypeValidator.builder();
        TOKENS.values().forEach(token -> validator.allowIfSubType(token.getName()));
        return validator.build();
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        if (TOKENS.containsKey(type.getName())) {
            return type.getName();
        }
        throw new SerializationException("A token may not be a %s".formatted(type.getName()));
    }
}
