package nl.geboortepad.ops.http;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** By which name each type is described, so that none stands for two. */
@Configuration(proxyBeanMethods = false)
public class SchemaNames {
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
        return new ModelResolver(mapper.jsonMapper(), names).openapi31(settings.isOpenapi31());
    }

    /** A nested record has the name of the whole before its own: the entries of two answers may both be called Line. */
    public static String of(Class<?> type) {
        return type.isMemberClass()
                ? of(type.getEnclosingClass()).replaceFirst("Http$", "") + type.getSimpleName()
                : type.getSimpleName();
    }
}
