package nl.geboortepad.command.audit.http;

import java.util.Optional;
import nl.geboortepad.command.audit.AuditChecks;
import nl.geboortepad.command.audit.AuditCommand.OpenAudit;
import nl.geboortepad.command.audit.AuditDossier;
import nl.geboortepad.command.audit.AuditRefusal;
import nl.geboortepad.command.audit.AuditableCases;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.pregnancy.PregnancyChecks;
import nl.geboortepad.command.pregnancy.PregnancyDossier;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.BroughtCase;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/** Brings a case to an audit: first its link to the vault, then the audit, which does not know it. */
@Component
class AuditOpening {
    private final AuditDesk desk;
    private final AuditVault vault;
    private final FactStreams streams;
    private final Registry registry;
    private final AuditableCases cases;
    private final AuditChecks checks;

    AuditOpening(
            AuditDesk desk,
            AuditVault vault,
            FactStreams streams,
            Registry registry,
            AuditableCases cases,
            AuditChecks checks) {
        this.desk = desk;
        this.vault = vault;
        this.streams = streams;
        this.registry = registry;
        this.cases = cases;
        this.checks = checks;
    }

    Recorded open(SentRequest sent, Sender sender) {
        var form = AuditForm.opening(sent);
        var when = form.when().orElse(When.day(desk.today()));
        checks.opening(when, form.theme(), form.child()).map(Refused::problem).ifPresent(problem -> {
            throw problem;
        });
        var pregnancy = hers(form.pregnancy(), sender);
        var request = sender.request(sent);
        var brought = new AuditedCase(form.theme(), pregnancy, form.child(), when);
        var audit =
                switch (vault.bring(brought, request.sender(), request.key(), request.body())) {
                    case BroughtCase.First first -> first.audit();
                    case BroughtCase.Repeated repeated -> repeated.audit();
                    case BroughtCase.Already already -> begun(already.audit());
                    case BroughtCase.Reused reused -> throw Refused.keyReused().problem();
                };
        return desk.send(new OpenAudit(
                audit, unlinked(request, audit), when, sender.caller().vsv().orElseThrow(), form.theme()));
    }

    /**
     * The record that goes on, when it was merged. Of a record of another VSV, and of one that is not proposed, is told what is
     * told of one that does not exist.
     */
    private PregnancyId hers(PregnancyId pregnancy, Sender sender) {
        var whole = registry.find(pregnancy).map(RegisteredPregnancy::whole).orElse(pregnancy);
        var vsv = PregnancyDossier.of(whole, streams).vsv().filter(sender.caller()::worksFor);
        if (vsv.filter(hers -> cases.include(whole, hers)).isEmpty()) {
            throw PregnancyChecks.unknownPregnancy().problem().at("/pregnancy");
        }
        return whole;
    }

    /** Who was interrupted between the vault and the audit is helped on. */
    private AuditId begun(AuditId audit) {
        if (AuditDossier.of(audit, streams).vsv().isPresent()) {
            throw AuditRefusal.ALREADY_OPEN
                    .refused()
                    .with("audit", audit.toString())
                    .problem();
        }
        return audit;
    }

    /** What lies beside the event tells nothing of what was sent: that named the pregnancy. */
    private static Request unlinked(Request request, AuditId audit) {
        return new Request(
                request.actor(), request.vsv(), Request.BY_CONTENT + audit, audit.toString(), Optional.empty());
    }
}
