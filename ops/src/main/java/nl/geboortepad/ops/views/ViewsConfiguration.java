package nl.geboortepad.ops.views;

import javax.sql.DataSource;
import nl.geboortepad.ops.settings.ViewSettings;
import nl.geboortepad.query.rows.ReadYourWrites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a reader waits for a view. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
class ViewsConfiguration {
    @Bean
    ReadYourWrites readYourWrites(DataSource source, ViewSettings settings) {
        return new ReadYourWrites(source, settings.patience());
    }
}
