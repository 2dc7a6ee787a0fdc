package nl.geboortepad.query.reading;

import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.text.Text;

/** Where a caller works, as her identity says. */
public final class Workplace {
    private Workplace() {}

    /** @throws Problem 403 when her identity names none */
    public static Vsv vsv(Caller caller) {
        return caller.vsv()
                .orElseThrow(() -> Problem.of(
                        Code.FORBIDDEN,
                        new Text(
                                "Uw aanmelding zegt niet voor welk VSV u werkt.",
                                "Your identity does not say for which VSV you work.")));
    }

    /** @throws Problem 403 when her identity names none */
    public static Organisation organisation(Caller caller) {
        return caller.organisation()
                .orElseThrow(() -> Problem.of(
                        Code.FORBIDDEN,
                        new Text(
                                "Uw aanmelding zegt niet voor welke organisatie u werkt.",
                                "Your identity does not say for which organisation you work.")));
    }

    /** @throws Problem 403 when it is another VSV than her own */
    public static void mustBeOwn(String vsv, Caller caller) {
        if (caller.vsv().map(Vsv::code).filter(vsv::equals).isEmpty()) {
            throw otherVsv();
        }
    }

    /**
     * @param parameter the VSV that a question is narrowed to, when it is
     * @throws Problem 403 when it is another VSV than her own
     */
    public static void mustBeOwn(Optional<Vsv> parameter, Caller caller) {
        if (parameter.filter(vsv -> !caller.worksFor(vsv)).isPresent()) {
            throw otherVsv().with("parameter", "vsv");
        }
    }

    private static Problem otherVsv() {
        return Problem.of(Code.FORBIDDEN, new Text("Dit is niet uw VSV.", "This is not your VSV."));
    }
}
