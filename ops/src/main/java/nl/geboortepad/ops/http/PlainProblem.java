package nl.geboortepad.ops.http;

import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;

/** The problems that say no more than their HTTP status does. */
public final class PlainProblem {
    private PlainProblem() {}

    public static Problem of(int status) {
        return switch (status) {
            case 401 ->
                Problem.of(
                        Code.UNAUTHENTICATED,
                        new Text(
                                "Stuur een geldig toegangsbewijs mee: Authorization: Bearer …",
                                "Send a valid access token: Authorization: Bearer …"));
            case 403 -> Problem.of(Code.FORBIDDEN, new Text("Met uw rol mag dit niet.", "Your role may not do this."));
            case 404 ->
                Problem.of(Code.UNKNOWN, new Text("Op dit adres is niets.", "There is nothing at this address."));
            case 405 ->
                Problem.of(
                        Code.METHOD,
                        new Text("Deze methode kan hier niet.", "This method cannot be used at this address."));
            case 406 ->
                inHeader(
                        "Accept",
                        Code.NOT_ACCEPTABLE,
                        new Text(
                                "In de gevraagde vorm (Accept) kunnen wij niet antwoorden.",
                                "We cannot answer in the form that was asked for (Accept)."));
            case 408 ->
                Problem.of(
                        Code.TOO_SLOW,
                        new Text("Dit bericht komt te traag binnen.", "This message comes in too slowly."));
            case 413 -> Problem.of(Code.TOO_LARGE, new Text("Dit bericht is te groot.", "This message is too large."));
            case 415 ->
                inHeader(
                        "Content-Type",
                        Code.MEDIA_TYPE,
                        new Text(
                                "Deze vorm (Content-Type) lezen wij hier niet.",
                                "We do not read this form (Content-Type) here."));
            case 429 ->
                Problem.of(
                        Code.TOO_MANY,
                        new Text(
                                "Te veel verzoeken kort na elkaar of tegelijk. Wacht even.",
                                "Too many requests in a short time or at once. Please wait."));
            case 503 ->
                Problem.of(
                        Code.UNAVAILABLE,
                        new Text(
                                "Een onderdeel antwoordt niet op tijd. Probeer het zo weer.",
                                "A part does not answer in time. Please try again soon."));
            default ->
                Problem.of(
                        Code.MALFORMED, new Text("Dit verzoek kunnen wij niet lezen.", "We cannot read this request."));
        };
    }

    private static Problem inHeader(String header, Code code, Text words) {
        return WrongFields.together(List.of(Problem.of(code, words).with("header", header)));
    }
}
