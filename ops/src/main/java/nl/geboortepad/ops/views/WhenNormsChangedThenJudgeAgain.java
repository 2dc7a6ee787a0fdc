package nl.geboortepad.ops.views;

import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.reading.PartnershipNorms;
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
    private final Pathway pathway;
    private final PartnershipNorms ofPartnerships;
    private final RowsView rows;

    WhenNormsChangedThenJudgeAgain(JudgedBy judgedBy, Pathway pathway, PartnershipNorms ofPartnerships, RowsView rows) {
        this.judgedBy = judgedBy;
        this.pathway = pathway;
        this.ofPartnerships = ofPartnerships;
        this.rows = rows;
    }

    @EventListener(ApplicationReadyEvent.class)
    void judgeAgain() {
        // Partnerships are judged when somebody asks.
        if (judgedBy.otherNorms(ofPartnerships.pathway())) {
            judgedBy.remember(ofPartnerships.pathway());
        }
        if (judgedBy.otherNorms(pathway)) {
            LOG.info(new Text(
                            "De normen zijn veranderd; alles wordt opnieuw beoordeeld",
                            "norms changed; judging all again")
                    .inOneLine());
            rows.judgeAllAgain();
            judgedBy.remember(pathway);
        }
    }
}
