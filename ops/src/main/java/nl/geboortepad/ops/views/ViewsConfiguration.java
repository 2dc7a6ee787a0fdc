package nl.geboortepad.ops.views;

import java.time.Duration;
import javax.sql.DataSource;
import nl.geboortepad.ops.health.WatchedHealth;
import nl.geboortepad.ops.settings.FigureSettings;
import nl.geboortepad.ops.settings.ViewSettings;
import nl.geboortepad.query.figures.Chance;
import nl.geboortepad.query.figures.Changes;
import nl.geboortepad.query.figures.FigureLimits;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.ReadYourWrites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a reader waits for a view, how coarse the figures are that come from it, and what is told of the views. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewSettings.class, FigureSettings.class})
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

    @Bean
    FigureReaders figures(FigureSettings settings, Chance chance, Changes changes) {
        return new FigureReaders(
                new FigureLimits(
                        settings.base(), settings.leastCell(), settings.leastCohort(), settings.leastForWhatIf()),
                chance,
                changes);
    }
}
