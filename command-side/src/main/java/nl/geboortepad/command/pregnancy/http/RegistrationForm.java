package nl.geboortepad.command.pregnancy.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.command.pregnancy.PregnancyCommand;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/**
 * An organisation takes a woman into care. Which pregnancy that is, is found out by it.
 *
 * @param organisation who has her in care; a caregiver need not say so, a steward must
 * @param name as all that tells who she is, for the vault alone
 */
record RegistrationForm(
        Optional<When> when,
        Bsn bsn,
        Optional<String> name,
        Optional<LocalDate> birthDate,
        Optional<String> address,
        Optional<String> postcode,
        Optional<String> phone,
        Optional<Organisation> organisation,
        Optional<Vsv> vsv,
        LocalDate dueDate,
        DueDateBasis basis,
        Optional<Integer> gravidity,
        Optional<Integer> parity,
        LocalDate careFrom,
        boolean fromTheStart)
        implements RequestContent<PregnancyId, PregnancyCommand> {
    private static final int LONGEST = 500;
    private static final int MOST_PREGNANCIES = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    public RegistrationForm {
        WrongFields.throwAny(Stream.of(
                        unfit("/name", name),
                        unfit("/address", address),
                        unfit("/postcode", postcode),
                        unfit("/phone", phone),
                        noCount("/gravidity", 1, gravidity),
                        noCount("/parity", 0, parity),
                        birthDate
                                .filter(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                                .map(day -> noBirthDate().at("/birthDate")))
                .flatMap(Optional::stream)
                .toList());
    }

    Map<String, String> identity() {
        var identity = new LinkedHashMap<String, String>();
        name.ifPresent(text -> identity.put("name", text));
        birthDate.ifPresent(day -> identity.put("birthDate", day.toString()));
        address.ifPresent(text -> identity.put("address", text));
        postcode.ifPresent(text -> identity.put("postcode", text));
        phone.ifPresent(text -> identity.put("phone", text));
        return identity;
    }

    private static Optional<Problem> unfit(String pointer, Optional<String> text) {
        return text.filter(t -> t.isBlank() || t.length() > LONGEST)
                .map(t -> t.isBlank()
                        ? new Text("Deze tekst is leeg.", "This text is empty.")
                        : new Text(
                                "Hier hoort een tekst van hooguit 500 tekens.",
                                "Expected here: a text of at most 500 characters."))
                .map(says -> Problem.of(Problem.Code.INVALID, says).at(pointer));
    }

    private static Optional<Problem> noCount(String pointer, int least, Optional<Integer> count) {
        return count.filter(c -> c < least || c > MOST_PREGNANCIES)
                .map(c -> Problem.of(
                                Problem.Code.INVALID,
                                new Text(
                                        "Hier hoort een aantal zwangerschappen.",
                                        "Expected here: a number of pregnancies."))
                        .at(pointer));
    }

    private static Problem noBirthDate() {
        return Problem.of(
                Problem.Code.INVALID,
                new Text(
                        "Hier hoort haar geboortedatum, zoals 1990-05-01.",
                        "Expected here: her date of birth, such as 1990-05-01."));
    }

    @Override
    public PregnancyCommand about(PregnancyId pregnancy, Request request, When when) {
        throw Problem.of(
                        Problem.Code.INVALID,
                        new Text(
                                "Aanmelden gaat zonder zwangerschap: via /api/pregnancies.",
                                "To register, name no pregnancy: see /api/pregnancies."))
                .at("/type");
    }

    /** It tells who she is. */
    @Override
    public String toString() {
        return PregnancyForm.REGISTER;
    }
}
