package nl.geboortepad.query.answer;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.time.LocalDate;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;

/** What the parameters mean that several questions have. What only one question has, is said on its own parameter. */
public final class SharedParameters {
    private SharedParameters() {}

    @Says(nl = "de zwangerschap", en = "the pregnancy")
    @Shape(as = PregnancyId.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfPregnancy {}

    @Says(nl = "het VSV waarover het gaat", en = "the VSV that it is about")
    @Shape(as = Vsv.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfVsv {}

    @Says(nl = "de audit", en = "the audit")
    @Shape(as = AuditId.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfAudit {}

    @Says(
            nl = "alleen wat tot dit moment was vastgelegd, telt; niet in de toekomst",
            en = "only what was recorded up to this moment counts; not in the future")
    @Shape(as = Instant.class, example = "2026-06-30T12:00:00Z")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface KnownAt {}

    @Says(nl = "de dag waarop wordt beoordeeld; zonder: vandaag", en = "the day on which it is judged; without: today")
    @Shape(as = LocalDate.class, example = "2026-06-30")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OnDay {}

    @Says(nl = "alleen deze norm", en = "this norm only")
    @Shape(as = Norm.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfNorm {}

    @Says(nl = "een zorgpad bij naam en versie", en = "a pathway by name and version")
    @Shape(as = Pathway.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ByPathway {}

    @Says(
            nl = "wat een regio over haar ouder heen schrijft; fouten worden aangewezen met regel en kolom",
            en = "what a region writes over its parent; faults are pointed at by line and column")
    @Shape(example = """
            pathway: midden
            version: 2026-12-01
            parent: zig@2026-11-23
            title: {nl: Regio Midden, en: Midden region}
            tightens:
              - norm: first-consult
                rules:
                  - since: 2026-12-01
                    window: {before: 8w0d}
            """)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Draft {}

    @Says(nl = "de eerste uitgerekende datum die meetelt", en = "the first due date that counts")
    @Shape(as = LocalDate.class, example = "2026-01-01")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface DueFrom {}

    @Says(nl = "de laatste uitgerekende datum die meetelt", en = "the last due date that counts")
    @Shape(as = LocalDate.class, example = "2026-12-31")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface DueTo {}

    @Says(nl = "de hoeveelste bladzijde, van 0 af", en = "which page, counted from 0")
    @Shape(as = int.class, least = 0, example = "0")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface PageNumber {}

    @Says(nl = "hoeveel er op een bladzijde staat", en = "how many there are on a page")
    @Shape(as = int.class, least = 1, example = "20")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface PageSize {}

    @Says(
            nl = "wacht tot deze versie van deze zwangerschap is verwerkt",
            en = "wait until this version of this pregnancy is in the view")
    @Shape(example = "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f:3")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AfterVersion {}
}
