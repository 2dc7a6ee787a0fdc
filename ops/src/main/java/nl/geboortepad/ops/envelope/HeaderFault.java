package nl.geboortepad.ops.envelope;

import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;

/** What is wrong with a header, told at the header that it is wrong with. */
final class HeaderFault {
    private HeaderFault() {}

    static Problem unknown(String header) {
        return invalid(
                header,
                WrongFields.Code.UNKNOWN,
                new Text(
                        "De kop " + header + " begrijpen wij op dit adres niet.",
                        "The header " + header + " is not understood at this address."));
    }

    static Problem twice(String header) {
        return invalid(
                header,
                WrongFields.Code.DUPLICATE,
                new Text(
                        "De kop " + header + " staat er meer dan eens.",
                        "The header " + header + " is there more than once."));
    }

    private static Problem invalid(String header, WrongFields.Code as, Text words) {
        return WrongFields.as(as, at(header, Problem.Code.INVALID, words));
    }

    static Problem at(String header, Problem.Code code, Text words) {
        return Problem.of(code, words).with("header", header);
    }
}
