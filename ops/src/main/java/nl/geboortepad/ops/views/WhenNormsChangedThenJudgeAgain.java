package nl.geboortepad.ops.views;

import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.rows.JudgedBy;
import nl.geboortepad.query.rows.RowsView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A start with other norm files than the rows were judged by has them all judged again. */
@Component
final class WhenNormsChangedThenJudgeAgain {
    private static final Logger LOG = LoggerFactory.getLogger(WhenNormsChangedThenJudgeAgain.class);

    private final JudgedBy judgedBy;
    private final Views views;

    WhenNormsChangedThenJudgeAgain(JudgedBy judgedBy, Views views) {
        this.judgedBy = judgedBy;
        this.views = views;
    }

    @EventListener(ApplicationReadyEvent.class)
    void judgeAgain() {
        if (judgedBy.otherNorms()) {
            LOG.info(new Text(
                            "De normen zijn veranderd; alles wordt opnieuw beoordeeld",
                            "norms changed; judging all again")
                    .inOneLine());
            views.rebuild(views.all().get(RowsView.NAME));
            judgedBy.remember();
        }
    }
}
