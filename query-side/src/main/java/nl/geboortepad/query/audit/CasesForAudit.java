package nl.geboortepad.query.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.reading.Cases.AuditedCases;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.settled.SettledViews;
import org.springframework.stereotype.Component;

/** The cases that are yet to be brought to an audit, and those that are in one until it closes. */
@Component
final class CasesForAudit implements AuditedCases {
    private final AuditRows rows;
    private final AuditTexts texts;
    private final SettledViews views;
    private final Clock clock;

    CasesForAudit(AuditRows rows, AuditTexts texts, SettledViews views, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public boolean mayLook(PregnancyId pregnancy, Vsv vsv) {
        var today = LocalDate.ofInstant(clock.instant(), When.ZONE);
        return rows.dueNow(vsv, today).stream().anyMatch(due -> due.pregnancy().equals(pregnancy))
                || isOpen(pregnancy, vsv);
    }

    /** One that was opened a moment ago is proposed no longer: where the list has it not yet, it is waited for. */
    private boolean isOpen(PregnancyId pregnancy, Vsv vsv) {
        if (isListed(pregnancy, vsv)) {
            return true;
        }
        views.upToNow(AuditsView.NAME, Viewpoint.of(Optional.empty(), Optional.empty(), clock));
        return isListed(pregnancy, vsv);
    }

    private boolean isListed(PregnancyId pregnancy, Vsv vsv) {
        return rows.audits(vsv).stream()
                .filter(audit -> !audit.closed())
                .flatMap(audit -> texts.caseOf(audit.audit()).stream())
                .anyMatch(brought -> brought.pregnancy().equals(pregnancy));
    }
}
