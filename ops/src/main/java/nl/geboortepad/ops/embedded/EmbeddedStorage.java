package nl.geboortepad.ops.embedded;

import java.io.IOException;
import nl.geboortepad.ops.settings.StoreSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Unless a PostgreSQL of one's own is named, the engine brings one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
@Profile("!postgres")
class EmbeddedStorage {
    @Bean
    EmbeddedPostgreSql embeddedPostgreSql(StoreSettings settings) throws IOException {
        return EmbeddedPostgreSql.start(
                settings.dataFolder(), settings.database().port());
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
