package nl.geboortepad.ops.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description is for everybody, before anybody is known: it is written once, and given to all. Written anew for each, it
 * would be the dearest answer of all for whoever asks without a token.
 */
@Configuration(proxyBeanMethods = false)
class KeptDescription {
    @Bean
    OpenApiWebMvcResource description(
            ObjectFactory<OpenAPIService> builder,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        return new Kept(builder, requests, responses, operations, settings, providers, customizers);
    }

    private static final class Kept extends OpenApiWebMvcResource {
        private byte[] json;
        private byte[] yaml;

        Kept(
                ObjectFactory<OpenAPIService> builder,
                AbstractRequestService requests,
                GenericResponseService responses,
                OperationService operations,
                SpringDocConfigProperties settings,
                SpringDocProviders providers,
                SpringDocCustomizers customizers) {
            super(builder, requests, responses, operations, settings, providers, customizers);
        }

        /** The words are in both languages, whatever the language asked for; nothing else differs between requests. */
        @Override
        public synchronized byte[] openapiJson(HttpServletRequest request, String url, Locale locale)
                throws com.fasterxml.jackson.core.JsonProcessingException {
            if (json == null) {
                json = super.openapiJson(request, url, Locale.ROOT);
            }
            return json;
        }

        @Override
        public synchronized byte[] openapiYaml(HttpServletRequest request, String url, Locale locale)
                throws com.fasterxml.jackson.core.JsonProcessingException {
            if (yaml == null) {
                yaml = super.openapiYaml(request, url, Locale.ROOT);
            }
            return yaml;
        }
    }
}
