package nl.geboortepad.ops.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Unless a PostgreSQL of one's own is named, the engine brings one. */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class EmbeddedStorage {
    @Bean
    EmbeddedPostgreSql embeddedPostgreSql(
            @Value("${geboortepad.data-folder}") Path folder, @Value("${geboortepad.database.port}") int port)
            throws IOException {
        return EmbeddedPostgreSql.start(folder, port);
    }

    @Bean
    JdbcConnectionDetails application(EmbeddedPostgreSql database) {
        return new Application(database);
    }

    @Bean
    FlywayConnectionDetails owner(EmbeddedPostgreSql database) {
        return new Owner(database);
    }

    private record Application(EmbeddedPostgreSql database) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return EmbeddedPostgreSql.APPLICATION;
        }

        @Override
        public String getPassword() {
            return database.password(EmbeddedPostgreSql.APPLICATION);
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }

    private record Owner(EmbeddedPostgreSql database) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return EmbeddedPostgreSql.OWNER;
        }

        @Override
        public String getPassword() {
            return database.password(EmbeddedPostgreSql.OWNER);
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }
}
