package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.query.reading.PartnershipNorms;
import org.springframework.stereotype.Component;

/** What can be said in an address or a header. The same name means the same everywhere. */
@Component
class Parameters {
    private record Said(String dutch, String english, Schema<?> schema, Object example) {}

    private final Map<String, Said> all;

    Parameters(Pathway pathway, PartnershipNorms ofPartnerships) {
        var kinds = Arrays.stream(Verdict.Kind.values()).map(Object::toString).collect(Collectors.joining("|"));
        var norms = new StringSchema();
        Stream.of(pathway, ofPartnerships.pathway())
                .flatMap(p -> p.norms().stream())
                .map(Norm::id)
                .distinct()
                .forEach(norms::addEnumItem);
        all = Map.ofEntries(
                say("id", "de zwangerschap", "the pregnancy", text(PregnancyId.class), example(PregnancyId.class)),
                say(
                        "pregnancy",
                        "de zwangerschap",
                        "the pregnancy",
                        text(PregnancyId.class),
                        example(PregnancyId.class)),
                say("audit", "de audit", "the audit", text(AuditId.class), example(AuditId.class)),
                say("view", "de weergave", "the view", new StringSchema(), "worklist"),
                say(
                        "knownAt",
                        "alleen wat tot dit moment was vastgelegd, telt; niet in de toekomst",
                        "only what was recorded up to this moment counts; not in the future",
                        new StringSchema().format("date-time"),
                        "2026-06-30T12:00:00Z"),
                say(
                        "on",
                        "de dag waarop wordt beoordeeld; zonder: vandaag",
                        "the day on which it is judged; without: today",
                        new StringSchema().format("date"),
                        "2026-06-30"),
                say(
                        "from",
                        "de eerste dag van wat wordt geteld; zonder: 1 januari van het jaar ervoor",
                        "the first day of what is counted; without: 1 January of the year before",
                        new StringSchema().format("date"),
                        "2025-01-01"),
                say(
                        "to",
                        "de eerste dag daarna; zonder: 1 januari van het jaar zelf",
                        "the first day after it; without: 1 January of the year itself",
                        new StringSchema().format("date"),
                        "2026-01-01"),
                say(
                        "norm",
                        "alleen deze norm",
                        "this norm only",
                        norms,
                        norms.getEnum().getFirst()),
                say(
                        "pathway",
                        "een zorgpad bij naam en versie",
                        "a pathway by name and version",
                        new StringSchema(),
                        pathway.name()),
                say(
                        "dueFrom",
                        "de eerste uitgerekende datum die meetelt",
                        "the first due date that counts",
                        new StringSchema().format("date"),
                        "2026-01-01"),
                say(
                        "dueTo",
                        "de laatste uitgerekende datum die meetelt",
                        "the last due date that counts",
                        new StringSchema().format("date"),
                        "2026-12-31"),
                say(
                        "page",
                        "de hoeveelste bladzijde, van 0 af",
                        "which page, counted from 0",
                        new IntegerSchema().minimum(BigDecimal.ZERO),
                        0),
                say(
                        "size",
                        "hoeveel er op een bladzijde staat",
                        "how many there are on a page",
                        new IntegerSchema().minimum(BigDecimal.ONE),
                        20),
                say(
                        "sort",
                        "de volgorde: naar uiterste dag, aflopend daarnaar, naar norm of naar zwangerschap",
                        "the order: by due day, the same descending, by norm or by pregnancy",
                        new StringSchema()
                                .addEnumItem("due")
                                .addEnumItem("-due")
                                .addEnumItem("norm")
                                .addEnumItem("pregnancy"),
                        "due"),
                say(
                        "vsv",
                        "het VSV waarover het gaat",
                        "the VSV that it is about",
                        text(Vsv.class),
                        example(Vsv.class)),
                say(
                        "organisation",
                        "alleen waaraan deze organisatie deel heeft",
                        "only what this organisation has a part in",
                        text(Organisation.class),
                        example(Organisation.class)),
                say(
                        "coordinator",
                        "alleen van deze zorgcoördinator, bij pseudoniem; me is wie het vraagt",
                        "of this coordinator only, by pseudonym; me is who asks",
                        new StringSchema().pattern("^(me|cg-[0-9a-f]{20})$"),
                        "cg-1f0c9a7d52e84b6a0c3d"),
                say(
                        "status",
                        "een of meer oordelen, met komma's ertussen; zonder: alle, en in de werklijst open,missed"
                                + " zonder wat een jaar voorbij is",
                        "one or more verdicts, with commas between; without: all, and in the worklist open,missed"
                                + " less what has been over for a year",
                        new StringSchema().pattern("^(%1$s)( *, *(%1$s))*$".formatted(kinds)),
                        "open,missed"),
                say(
                        "after",
                        "wacht tot deze versie van deze zwangerschap is verwerkt",
                        "wait until this version of this pregnancy is in the view",
                        new StringSchema(),
                        example(PregnancyId.class) + ":3"),
                say(
                        "baseDay",
                        "dag T, van waar af dagen in het bericht tellen",
                        "day T, from which days in the message count",
                        new StringSchema().format("date"),
                        "2026-06-30"),
                say(
                        "Idempotency-Key",
                        "hoe de afzender dit verzoek noemt: dezelfde sleutel met dezelfde inhoud wordt een keer"
                                + " uitgevoerd en gelijk beantwoord; met andere inhoud: 422",
                        "what the sender calls this request: the same key with the same body is done once and answered"
                                + " alike; with another body: 422",
                        new StringSchema().pattern("^[!-<>-~][!-~]{0,127}$"),
                        "intake-2026-0042"),
                say(
                        "If-Match",
                        "alleen als het dossier nog deze versie (ETag) heeft; anders 412",
                        "only if the record still has this version (ETag); else 412",
                        new StringSchema().pattern("^(\"[0-9]{1,18}\"|[*])$"),
                        "\"3\""));
    }

    void describe(Parameter parameter) {
        var said = all.get(parameter.getName());
        if (said != null) {
            parameter.setDescription(Sentence.both(said.dutch(), said.english()));
            parameter.setSchema(said.schema());
            parameter.setExample(said.example());
        }
    }

    private static Map.Entry<String, Said> say(
            String name, String dutch, String english, Schema<?> schema, Object example) {
        return Map.entry(name, new Said(dutch, english, schema, example));
    }

    private static Schema<?> text(Class<?> type) {
        return Shapes.named(AsText.all().get(type).name());
    }

    private static String example(Class<?> type) {
        return AsText.all().get(type).example();
    }
}
