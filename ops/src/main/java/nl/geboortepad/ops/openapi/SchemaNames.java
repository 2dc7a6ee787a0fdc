package nl.geboortepad.ops.openapi;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Optional;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** By which name each type is described, so that none stands for two. */
@Configuration(proxyBeanMethods = false)
class SchemaNames {
    /** First among the resolvers, for each of them knows any type: whichever comes first is the one that is heard. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver answerSchemas(ObjectMapperProvider mapper, SpringDocConfigProperties settings) {
        var names = new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                return of(type);
            }
        };
        var reader = mapper.jsonMapper().copy();
        reader.setAnnotationIntrospector(AnnotationIntrospector.pair(
                new AlwaysAnswered(), reader.getSerializationConfig().getAnnotationIntrospector()));
        return new ModelResolver(reader, names).openapi31(settings.isOpenapi31());
    }

    /** What a record has, its answer has too, unless it is optional. */
    private static final class AlwaysAnswered extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember field) {
            return field.getDeclaringClass().isRecord() && field.getRawType() != Optional.class ? true : null;
        }
    }

    /** A nested record has the name of the whole before its own: the entries of two answers may both be called Line. */
    static String of(Class<?> type) {
        return type.isMemberClass()
                ? of(type.getEnclosingClass()).replaceFirst("Http$", "") + type.getSimpleName()
                : type.getSimpleName();
    }
}
