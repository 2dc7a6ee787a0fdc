package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.days;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.text.Text;

/** Facts about the record itself. */
final class RecordSentences {
    private RecordSentences() {}

    static Text of(RecordEvent event) {
        return switch (event) {
            case PregnancyRegistered e ->
                text(
                        "Zwangerschap ingeschreven%s%s%s.",
                        "Pregnancy registered%s%s%s.",
                        when(e.vsv(), " bij %s", " with %s", Phrases::same),
                        when(e.gravidity(), ", graviditeit %s", ", gravidity %s", Phrases::same),
                        when(e.parity(), ", pariteit %s", ", parity %s", Phrases::same));
            case RegistrationReceived e ->
                text(
                        "Registratie ontvangen van %s uit %s, over zorg %s%s.",
                        "Registration received from %s out of %s, about care %s%s.",
                        same(e.organisation()),
                        same(e.source()),
                        days(e.covers()),
                        when(e.fromTheStart(), ", ook over het begin", ", the start included"));
            case BroughtToAudit e ->
                text(
                        "Ingebracht in de perinatale audit (%s).",
                        "Brought to the perinatal audit (%s).", same(e.theme()));
            case PregnanciesMerged e ->
                text(
                        "Twee inschrijvingen bleken één zwangerschap: %s gaat verder, met %s erbij.",
                        "Two registrations turned out to be one pregnancy: %s continues, with %s in it.",
                        same(e.survivor()),
                        same(e.absorbed()));
            case MergeUndone e ->
                text(
                        "Samenvoeging ongedaan gemaakt: %s en %s zijn toch twee zwangerschappen.",
                        "Merge undone: %s and %s are two pregnancies after all.",
                        same(e.survivor()),
                        same(e.absorbed()));
            case AccessGranted e ->
                text(
                        "Zij wil dat %s ziet wat anderen vastlegden.",
                        "She wants %s to see what others recorded.", same(e.organisation()));
            case AccessWithdrawn e ->
                text(
                        "Zij wil niet meer dat %s ziet wat anderen vastlegden.",
                        "She no longer wants %s to see what others recorded.", same(e.organisation()));
            case EmergencyAccessTaken e ->
                text(
                        "Noodtoegang van %s, voor %s uur.",
                        "Emergency access by %s, for %s hours.", same(e.organisation()), same(e.hours()));
            case PartGivenBack e ->
                text(
                        "Het deel van %s aan haar zorg is teruggegeven.",
                        "The part of %s in her care was given back.", same(e.organisation()));
            case EntryCorrected e ->
                text(
                        "Eerdere vermelding verbeterd (%s). Er had moeten staan: %s",
                        "Earlier entry corrected (%s). It should have said: %s",
                        CareTerms.of(e.reason()),
                        Sentences.of(e.replacement()));
            case EntryRetracted e ->
                text("Eerdere vermelding ingetrokken (%s).", "Earlier entry retracted (%s).", CareTerms.of(e.reason()));
        };
    }
}
