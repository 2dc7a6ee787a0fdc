package nl.geboortepad.ops.views;

import javax.sql.DataSource;
import nl.geboortepad.ops.settings.FigureSettings;
import nl.geboortepad.ops.settings.ViewSettings;
import nl.geboortepad.query.figures.Chance;
import nl.geboortepad.query.figures.Changes;
import nl.geboortepad.query.figures.FigureLimits;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.rows.ReadYourWrites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a reader waits for a view, and how coarse the figures are that come from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewSettings.class, FigureSettings.class})
class ViewsConfiguration {
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
