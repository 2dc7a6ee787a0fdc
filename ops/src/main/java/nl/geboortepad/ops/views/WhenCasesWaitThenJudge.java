package nl.geboortepad.ops.views;

import java.time.Duration;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.time.NowAndThen;
import nl.geboortepad.query.rows.RowsView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Judges by themselves the cases that would have kept others waiting, or that made a batch fail. */
@Configuration(proxyBeanMethods = false)
class WhenCasesWaitThenJudge {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Bean
    NowAndThen judgingWaitingCases(RowsView view) {
        return new NowAndThen(
                "waiting-cases",
                BETWEEN_LOOKS,
                new Text("wachtende gevallen beoordelen", "judging cases that wait"),
                view::judgeWaiting);
    }
}
