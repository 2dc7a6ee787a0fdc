package nl.geboortepad.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.geboortepad.ops.views.Views;
import nl.geboortepad.query.rows.JudgedCases;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far each view is behind what is stored, whether it runs at all, and how many cases it could not judge. */
@Component
final class ViewMeters {
    private final MeterRegistry meters;
    private final Views views;
    private final JudgedCases cases;

    ViewMeters(MeterRegistry meters, Views views, JudgedCases cases) {
        this.meters = meters;
        this.views = views;
        this.cases = cases;
    }

    @EventListener(ApplicationReadyEvent.class)
    void measure() {
        views.all().forEach((name, view) -> {
            Gauge.builder("geboortepad.view.lag", view, v -> views.standing(v).behind())
                    .description("events that are stored and not yet in the view")
                    .tag("view", name)
                    .register(meters);
            Gauge.builder("geboortepad.view.running", view, v -> running(views.standing(v)))
                    .description("1 while the view runs without error")
                    .tag("view", name)
                    .register(meters);
        });
        Gauge.builder("geboortepad.cases.parked", cases, c -> c.parked().get("parked"))
                .description("cases that could not be judged and stand by an earlier version")
                .register(meters);
    }

    private static int running(Views.Standing standing) {
        return standing.running() && !standing.failing() ? 1 : 0;
    }
}
