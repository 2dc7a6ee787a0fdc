package nl.geboortepad.ops.envelope;

import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;

/** What is wrong with a header, told at the header that it is wrong with. */
final class HeaderFault {
    private HeaderFault() {}

    static Problem unknown(String header) {
        return WrongFields.as(
                WrongFields.Code.UNKNOWN,
                at(
                        header,
                        Problem.Code.INVALID,
                        new Text(
                                "De kop " + header + " begrijpen wij op dit adres niet.",
                                "The header " + header + " is not understood at this address.")));
    }

    static Problem twice(String header) {
        return WrongFields.as(
                WrongFields.Code.DUPLICATE,
                at(
                        header,
                        Problem.Code.INVALID,
                        new Text(
                                "De kop " + header + " staat er meer dan eens.",
                                "The header " + header + " is there more than once.")));
    }

    static Problem at(String header, Problem.Code code, Text words) {
        return Problem.of(code, words).with("header", header);
    }
}
