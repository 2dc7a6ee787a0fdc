package nl.geboortepad.command.vsv.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.time.When;

/** What can be asked of a partnership and refused. All else that can be sent is a fact, and is its own form. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VsvForm.AdoptPathway.class, name = "AdoptPathway"),
    @JsonSubTypes.Type(value = VsvForm.MergeVsvs.class, name = "MergeVsvs"),
    @JsonSubTypes.Type(value = VsvForm.CorrectEntry.class, name = "CorrectEntry"),
    @JsonSubTypes.Type(value = VsvForm.RetractEntry.class, name = "RetractEntry")
})
public sealed interface VsvForm {
    /** When it was done; today when that is not told. */
    Optional<When> when();

    /** @param pathway the pathway file, as it is */
    record AdoptPathway(
            Optional<When> when,

            @Says(nl = "het zorgpadbestand (YAML), zoals het is", en = "the pathway file (YAML), as it is")
            String pathway)
            implements VsvForm {
        public static final int LONGEST = 400_000;

        public AdoptPathway {
            if (pathway.isBlank() || pathway.length() > LONGEST) {
                throw Problem.of(
                                Problem.Code.INVALID,
                                "Hier hoort een zorgpadbestand van hooguit 400.000 tekens.",
                                "Expected here: a pathway file of at most 400,000 characters.")
                        .at("/pathway");
            }
        }
    }

    record MergeVsvs(Optional<When> when, Vsv absorbed) implements VsvForm {}

    record CorrectEntry(Optional<When> when, EventId entry, VsvEvent replacement, CorrectionReason reason)
            implements VsvForm {}

    record RetractEntry(Optional<When> when, EventId entry, CorrectionReason reason) implements VsvForm {}
}
