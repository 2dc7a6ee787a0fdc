package nl.geboortepad.query.language;

import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.text.Text;

/** What a fact says, as one sentence. Whoever adds an event is led here by the compiler. */
public final class Sentences {
    private Sentences() {}

    public static Text of(PregnancyEvent event) {
        return switch (event) {
            case CareEvent.Start e -> StartSentences.of(e);
            case CareEvent.Intake e -> StartSentences.of(e);
            case CareEvent.Consent e -> StartSentences.of(e);
            case CareEvent.Risk e -> CareSentences.of(e);
            case CareEvent.Team e -> CareSentences.of(e);
            case CareEvent.Plan e -> CareSentences.of(e);
            case CareEvent.Visit e -> CareSentences.of(e);
            case CareEvent.Referral e -> ReferralSentences.of(e);
            case CareEvent.Mdo e -> MdoSentences.of(e);
            case CareEvent.Choice e -> ChoiceSentences.of(e);
            case CareEvent.Acute e -> BirthSentences.of(e);
            case CareEvent.Birth e -> BirthSentences.of(e);
            case CareEvent.After e -> BirthSentences.of(e);
            case RecordEvent e -> RecordSentences.of(e);
        };
    }
}
