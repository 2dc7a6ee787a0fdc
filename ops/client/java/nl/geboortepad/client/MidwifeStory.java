package nl.geboortepad.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.geboortepad.client.api.CommandsApi;
import nl.geboortepad.client.api.PregnanciesApi;
import nl.geboortepad.client.api.PregnanciesApi.APIGetPregnanciesByIdAccessRequest;
import nl.geboortepad.client.api.PregnanciesApi.APIGetPregnanciesByIdComplianceRequest;
import nl.geboortepad.client.api.PregnanciesApi.APIGetPregnanciesByIdCourseRequest;
import nl.geboortepad.client.api.PregnanciesApi.APIGetPregnanciesByIdReplayRequest;
import nl.geboortepad.client.api.PregnanciesApi.APIGetPregnanciesByIdTimelineRequest;
import nl.geboortepad.client.api.PregnanciesApi.APIPostPregnanciesByPregnancyCommandsRequest;
import nl.geboortepad.client.api.PregnanciesApi.APIPostPregnanciesRequest;
import nl.geboortepad.client.api.WorklistApi;
import nl.geboortepad.client.api.WorklistApi.APIGetWorklistRequest;
import nl.geboortepad.client.model.*;

/**
 * What a midwife's system does with one pregnancy, through the client that is generated from the description of the interface:
 * register, record, correct, ask, and read why something was refused. Its one argument is the address of an engine with the
 * demo identities. Fails at the first answer that is not what was to be expected.
 */
public final class MidwifeStory {
    private static final String PRACTICE = "agb:08001234";

    private final ApiClient client;
    private final PregnanciesApi pregnancies;

    private MidwifeStory(ApiClient client) {
        this.client = client;
        this.pregnancies = new PregnanciesApi(client);
    }

    public static void main(String[] engine) throws Exception {
        var token = token(engine[0]);
        var client = new ApiClient();
        client.updateBaseUri(engine[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        new MidwifeStory(client).tell();
    }

    private void tell() throws ApiException {
        var pregnancy = registered();
        recordsCare(pregnancy);
        corrects(pregnancy);
        sendsInBulk(pregnancy);
        readsWhatHappened(pregnancy);
        readsWhetherCareFollowedItsPathway(pregnancy);
        findsHerOnTheWorklist(pregnancy);
        readsWhyItWasRefused(pregnancy);
        readsAllThatWasWrong(pregnancy);
    }

    private static String token(String engine) throws Exception {
        var secret = Base64.getEncoder().encodeToString("midwife-demo:demo".getBytes(StandardCharsets.UTF_8));
        var asked = HttpRequest.newBuilder(URI.create(engine + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
        return ApiClient.createDefaultObjectMapper().readTree(answer.body()).get("access_token").asText();
    }

    private String registered() throws ApiException {
        var begun = pregnancies.postPregnanciesWithHttpInfo(APIPostPregnanciesRequest.newBuilder()
                .registerPregnancy(new RegisterPregnancy()
                        .type(RegisterPregnancy.TypeEnum.REGISTER_PREGNANCY)
                        .bsn("999990019")
                        .vsv("vsv:midden")
                        .when("2026-02-26")
                        .dueDate(LocalDate.parse("2026-10-08"))
                        .basis(CareEventDueDateBasis.LAST_MENSTRUATION)
                        .gravidity(2)
                        .parity(1)
                        .careFrom(LocalDate.parse("2026-02-26"))
                        .fromTheStart(true))
                .build());
        same("status of a record that begins", 201, begun.getStatusCode());
        same("facts of a registration", 3, begun.getData().getEvents().size());
        return begun.getData().getPregnancy();
    }

    private void recordsCare(String pregnancy) throws ApiException {
        var intake = new IntakeHeld()
                .type(IntakeHeld.TypeEnum.INTAKE_HELD)
                .when("2026-03-04")
                .by(midwife())
                .partnerPresent(true)
                .discussed(Set.of(CareEventIntakeTopic.ANAMNESIS_WOMAN, CareEventIntakeTopic.RISK_ASSESSMENT))
                .recordedAtSource(OffsetDateTime.parse("2026-03-04T10:15:00+01:00"));
        same("the intake is new", false, recorded(pregnancy, new Command(intake)).getRepeated());
        same("the same again stores nothing", true, recorded(pregnancy, new Command(intake)).getRepeated());
        recorded(
                pregnancy,
                new Command(new RiskScreened()
                        .type(RiskScreened.TypeEnum.RISK_SCREENED)
                        .when("2026-03-04")
                        .organisation(PRACTICE)
                        .domain(CareEventRiskDomain.MEDICAL)
                        .instrument(CareEventInstrument.VIL)
                        .outcome(CareEventRiskOutcome.FIRST_LINE)
                        .vilCodes(Set.of())
                        .review(CareEventReview.SINGLE_DISCIPLINE)));
        recorded(
                pregnancy,
                new Command(new DueDateRevised()
                        .type(DueDateRevised.TypeEnum.DUE_DATE_REVISED)
                        .when("2026-03-26")
                        .dueDate(LocalDate.parse("2026-09-27"))
                        .basis(CareEventDueDateBasis.DEFINITIVE)));
    }

    /** She wrote down the wrong day: what was recorded stays, and what she meant stands in its place. */
    private void corrects(String pregnancy) throws ApiException {
        var mistaken = recorded(pregnancy, new Command(checkup("2026-04-08")));
        recorded(
                pregnancy,
                new Command(new CorrectEntry()
                        .type(CorrectEntry.TypeEnum.CORRECT_ENTRY)
                        .entry(mistaken.getEvents().get(0))
                        .replacement(new Fact(checkup("2026-04-09")))
                        .reason(RecordEventCorrectionReason.WRONG_DAY)));
        var inItsPlace = fact(timeline(pregnancy), "CheckupHeld");
        same("the day that she meant", "2026-04-09", inItsPlace.getWhen());
    }

    private void sendsInBulk(String pregnancy) throws ApiException {
        var line = new CheckupHeldLine()
                .type(CheckupHeldLine.TypeEnum.CHECKUP_HELD)
                .pregnancy(pregnancy)
                .key("checkup-2026-05-07")
                .when("2026-05-07")
                .organisation(PRACTICE);
        var answer = new CommandsApi(client)
                .postCommands(CommandsApi.APIPostCommandsRequest.newBuilder()
                        .commandLine(new CommandLine(line))
                        .build());
        same("the line that was answered", 1L, answer.getLine());
        same("nothing was wrong with it", null, answer.getProblem());
        same("of whom it was", pregnancy, answer.getPregnancy());
    }

    private void readsWhatHappened(String pregnancy) throws ApiException {
        var timeline = timeline(pregnancy);
        var intake = fact(timeline, "IntakeHeld");
        same("the day of the intake", LocalDate.parse("2026-03-04"), intake.getFirstDay());
        same("what was told of it", true, intake.getContent().get("partnerPresent"));
        same(
                "when the midwife had it",
                OffsetDateTime.parse("2026-03-04T10:15:00+01:00").toInstant(),
                intake.getRecordedAtSource().toInstant());
        same("the due date", LocalDate.parse("2026-09-27"), timeline.getDueDate());
        var frames = pregnancies.getPregnanciesByIdReplay(
                APIGetPregnanciesByIdReplayRequest.newBuilder().id(pregnancy).build());
        same("the first that was heard", 1, frames.getFrames().get(0).getNumber());
        var then = pregnancies.getPregnanciesByIdCourse(APIGetPregnanciesByIdCourseRequest.newBuilder()
                .id(pregnancy)
                .on(LocalDate.parse("2026-03-10"))
                .build());
        same("of whom it is told", pregnancy, then.getPregnancy());
        var access = pregnancies.getPregnanciesByIdAccess(
                APIGetPregnanciesByIdAccessRequest.newBuilder().id(pregnancy).build());
        same("of whom it is told who can see", pregnancy, access.getPregnancy());
    }

    private void readsWhetherCareFollowedItsPathway(String pregnancy) throws ApiException {
        var compliance = pregnancies.getPregnanciesByIdCompliance(APIGetPregnanciesByIdComplianceRequest.newBuilder()
                .id(pregnancy)
                .norm("first-consult")
                .on(LocalDate.parse("2026-04-10"))
                .build());
        var verdict = compliance.getVerdicts().get(0);
        same("what the norm says", "met-late", verdict.getVerdict().getKind());
        same("the last day", LocalDate.parse("2026-02-21"), verdict.getVerdict().getDue());
        same("the window before the ultrasound", 1, verdict.getEarlierWindows().size());
        same("by what it was met", "IntakeHeld", verdict.getBecause().get(0).getType());
        same(
                "said in English",
                "Done too late: on 4 March 2026, the last day was 21 February 2026.",
                verdict.getSentence().getEn());
    }

    private void findsHerOnTheWorklist(String pregnancy) throws ApiException {
        var version = timeline(pregnancy).getVersion();
        var worklist = new WorklistApi(client)
                .getWorklist(APIGetWorklistRequest.newBuilder()
                        .on(LocalDate.parse("2026-06-01"))
                        .status("missed")
                        .after(pregnancy + ":" + version)
                        .build());
        var hers = worklist.getRows().stream()
                .filter(row -> row.getPregnancy().equals(pregnancy))
                .toList();
        same("there is something to do for her", false, hers.isEmpty());
        same("by whom", List.of(PRACTICE), hers.get(0).getAccountable());
        same("the status that was asked for", "missed", hers.get(0).getVerdict().getKind());
    }

    private void readsWhyItWasRefused(String pregnancy) {
        var problem = refused(
                pregnancy,
                new Command(new MdoRequested()
                        .type(MdoRequested.TypeEnum.MDO_REQUESTED)
                        .when("2026-04-20")
                        .mdo("M-4")
                        .by(PRACTICE)
                        .themes(Set.of("vil-b"))));
        same("status", 409, problem.getStatus());
        same("code", Problem.CodeEnum.REFUSED, problem.getCode());
        same("rule", "mdo-without-consent", problem.getRule());
        same("in English", "An MDO request without her consent is refused.", problem.getDetailEn());
    }

    private void readsAllThatWasWrong(String pregnancy) {
        var problem = refused(
                pregnancy,
                new Command(new CheckupHeld()
                        .type(CheckupHeld.TypeEnum.CHECKUP_HELD)
                        .when("some day")
                        .statedAge("twelve weeks")));
        same("code", Problem.CodeEnum.INVALID, problem.getCode());
        same(
                "each at its place",
                Set.of("/when", "/statedAge", "/organisation"),
                Set.copyOf(problem.getFaults().stream().map(Fault::getPointer).toList()));
        same(
                "what is wrong with each",
                Set.of(Fault.CodeEnum.INVALID),
                Set.copyOf(problem.getFaults().stream().map(Fault::getCode).toList()));
    }

    private static CheckupHeld checkup(String day) {
        return new CheckupHeld()
                .type(CheckupHeld.TypeEnum.CHECKUP_HELD)
                .when(day)
                .organisation(PRACTICE);
    }

    private static CaregiverAsSent midwife() {
        return new CaregiverAsSent().role(Role.MIDWIFE).organisation(PRACTICE).person("900001234");
    }

    private Timeline timeline(String pregnancy) throws ApiException {
        return pregnancies.getPregnanciesByIdTimeline(
                APIGetPregnanciesByIdTimelineRequest.newBuilder().id(pregnancy).build());
    }

    /** The last of its kind that still holds. */
    private static Entry fact(Timeline timeline, String type) {
        return timeline.getFacts().stream()
                .filter(entry -> entry.getType().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private CommandDonePregnanciesOnePregnancy recorded(String pregnancy, Command command) throws ApiException {
        return pregnancies.postPregnanciesByPregnancyCommands(
                APIPostPregnanciesByPregnancyCommandsRequest.newBuilder()
                        .pregnancy(pregnancy)
                        .command(command)
                        .build());
    }

    private Problem refused(String pregnancy, Command command) {
        try {
            recorded(pregnancy, command);
        } catch (ApiException refusal) {
            try {
                return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
        throw new AssertionError("not refused: " + command);
    }

    private static void same(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new AssertionError(what + ": expected " + expected + ", found " + found);
        }
    }
}
