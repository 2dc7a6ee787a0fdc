package nl.geboortepad.ops.views;

import java.time.Duration;
import javax.sql.DataSource;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.ops.settings.ViewSettings;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.ReadYourWrites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a reader waits for a view, and what is told of the views. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
class ViewsConfiguration {
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(30);

    @Bean("reading")
    WatchedHealth reading(Views views, JudgedCases cases) {
        return new WatchedHealth("views", HEALTH_PATIENCE, new ViewsHealth(views, cases));
    }

    @Bean
    ReadYourWrites readYourWrites(DataSource source, ViewSettings settings) {
        return new ReadYourWrites(source, settings.patience());
    }
}
