package nl.geboortepad.ops.openapi;

import java.util.Map;

/** What each address is for, in a line and at more length. */
record Sayings(String summary, String description) {
    private static final String MOMENTS = Sentence.both(
            "Zoals het bekend was op knownAt, beoordeeld op de dag on.",
            "As it was known at knownAt, judged on day on.");

    private static final Map<String, Sayings> ALL = Map.ofEntries(
            say(
                    "post /api/pregnancies",
                    "Een zwangerschap aanmelden",
                    "Register a pregnancy",
                    "Dezelfde vrouw en zwangerschap krijgt hetzelfde id: 201 wanneer het dossier begint, 200 wanneer een"
                            + " volgende organisatie aansluit.",
                    "The same woman and pregnancy gets the same id: 201 when the record begins, 200 when a further"
                            + " organisation joins."),
            say(
                    "post /api/pregnancies/{pregnancy}/commands",
                    "Een feit melden, of vragen om een wijziging van het dossier",
                    "Report a fact, or ask for a change of the record",
                    "Wat gebeurd is, kan altijd worden gemeld, hoe laat ook. Onbekende velden worden geweigerd.",
                    "What happened can always be reported, however late. Unknown fields are refused."),
            say(
                    "post /api/vsvs/{vsv}/commands",
                    "Een feit over een VSV melden, een zorgpad vaststellen, samengaan of een vermelding verbeteren",
                    "Report a fact about a VSV, adopt a pathway, merge or correct an entry",
                    "Door kwaliteitsmedewerkers en de beheerder van dat VSV; samengaan alleen door de beheerder. De"
                            + " oprichting komt eerst en begint het dossier: 201. Een zorgpad wordt alleen vastgesteld"
                            + " als bewezen is dat het niet minder vraagt dan het landelijke.",
                    "By quality staff and the steward of that VSV; a merge by the steward alone. The founding comes first"
                            + " and begins the record: 201. A pathway is adopted only if it is proven to ask no less than"
                            + " the national one."),
            say(
                    "post /api/audits",
                    "Een casus in een perinatale audit inbrengen",
                    "Bring a case to a perinatal audit",
                    "Door een auditor van het VSV waar zij ingeschreven is. Welke casus het is, weet alleen de kluis, en"
                            + " ook die alleen zolang de audit open is. Het thema hoeft niet te gelden.",
                    "By an auditor of the VSV with which she is registered. Only the vault knows which case it is, and only"
                            + " while the audit is open. The theme need not be in force."),
            say(
                    "post /api/audits/{audit}/commands",
                    "Een feit van een audit melden, of de audit sluiten",
                    "Report a fact of an audit, or close it",
                    "Teksten leiden naar niemand terug: wat een BSN, een nummer of haar naam bevat, wordt geweigerd. Bij het"
                            + " sluiten verdwijnen de casus en de regels van het verslag; factoren en aanbevelingen blijven.",
                    "Texts lead back to nobody: what holds a citizen service number, another number or her name is refused."
                            + " At closing the case and the lines of the report are destroyed; factors and recommendations"
                            + " stay."),
            say(
                    "get /api/audits",
                    "De audits van het eigen VSV",
                    "The audits of one's own VSV",
                    "Voor auditoren: thema, stand en aantallen.",
                    "For auditors: theme, state and counts."),
            say(
                    "get /api/audits/proposed",
                    "Casussen die nog in een audit moeten worden ingebracht",
                    "Cases that are yet to be brought to an audit",
                    "Vanzelf: uit de norm audit-case, onder de thema's die golden toen het gebeurde.",
                    "By themselves: from the norm audit-case, under the themes in force when it happened."),
            say(
                    "get /api/audits/{audit}",
                    "Een audit, met verslag, factoren en aanbevelingen",
                    "An audit, with report, factors and recommendations",
                    "Zolang zij open is ook welke casus het is.",
                    "While it is open, which case it is too."),
            say(
                    "get /api/audits/{audit}/case",
                    "De feiten van de casus, zolang de audit open is",
                    "The facts of the case, while the audit is open",
                    "Als een tijdlijn, zonder vrije teksten en namen van zorgverleners. Na het sluiten: 404.",
                    "As a timeline, without free texts and names of caregivers. After closing: 404."),
            say(
                    "post /api/commands",
                    "Veel verzoeken, regel voor regel",
                    "Many requests, line by line",
                    "Elke regel is een verzoek met de zwangerschap erbij, en krijgt in dezelfde volgorde een regel antwoord."
                            + " Een geweigerde regel houdt de rest niet op.",
                    "Each line is a request that names its pregnancy, and is answered by a line in the same order. A"
                            + " refused line does not stop the rest."),
            say(
                    "post /api/registrations",
                    "Een hele registratie overnemen",
                    "Take over a whole registration",
                    "In een van de vormen die bij de inhoud staan. Het antwoord zegt wat is overgenomen, wat niet wordt"
                            + " gebruikt en wat elkaar tegenspreekt.",
                    "In one of the forms that are listed with the content. The answer says what was taken over, what is"
                            + " not used and what contradicts."),
            say(
                    "get /api/steward/report",
                    "Wat de beheerder van registraties moet uitzoeken",
                    "What the steward of registrations has to settle",
                    "Kinderen die met hetzelfde BSN zijn gemeld.",
                    "Children that were reported with the same BSN."),
            say(
                    "get /api/pregnancies/{id}/timeline",
                    "De feiten van een zwangerschap, in de volgorde waarin zij waar waren",
                    "The facts of a pregnancy, in the order in which they were true",
                    "Met correcties en tegenspraken.",
                    "With corrections and conflicts."),
            say(
                    "get /api/pregnancies/{id}/compliance",
                    "Elk oordeel over een zwangerschap, met uitleg",
                    "Every verdict on a pregnancy, explained",
                    "Per norm de termijn, de beslissende feiten, de versie, de grondslag en de bron.",
                    "For each norm its window, the facts that decided, its version, basis and source."),
            say(
                    "get /api/pregnancies/{id}/course",
                    "Hoe een zwangerschap er op een dag voor stond",
                    "How a pregnancy stood on a day",
                    "Door wat op die dag of eerder waar was: termijn, wie, toestemming, risico, plannen en wat openstaat, met"
                            + " de vermeldingen waarop elk antwoord rust. Waar bronnen een dag of uur openlaten, staat"
                            + " alles wat kan er, als niet zeker.",
                    "By what was true on that day or before: term, who, consent, risk, plans and what is open, with the"
                            + " entries that each answer rests on. Where sources leave a day or an hour open, all that"
                            + " can be is told, as not certain."),
            say(
                    "get /api/pregnancies/{id}/replay",
                    "Feit voor feit terugzien, in de volgorde van vastleggen",
                    "Watch again fact by fact, in order of recording",
                    "Na elk feit het verloop en de oordelen die veranderden.",
                    "After each fact the course and the verdicts that changed."),
            say(
                    "get /api/vsvs/{vsv}/timeline",
                    "De feiten over een VSV, in de volgorde waarin zij waar waren",
                    "The facts about a VSV, in the order in which they were true",
                    "Met correcties. Voor wie bij dat VSV op kwaliteit let en voor elke zorgverlener: er staat niets over"
                            + " een vrouw in.",
                    "With corrections. For who sees to quality in that VSV and for any caregiver: nothing in it is about a"
                            + " woman."),
            say(
                    "get /api/vsvs/{vsv}/compliance",
                    "Elk oordeel over een VSV, met uitleg",
                    "Every verdict on a VSV, explained",
                    "Per norm de termijn, de beslissende feiten, de versie, de grondslag en de bron. Van wat iedere maand of"
                            + " ieder jaar moet, de perioden tot en met die van de dag, de nieuwste eerst; opeenvolgende"
                            + " perioden met hetzelfde oordeel zijn samengenomen, tenzij om één norm is gevraagd.",
                    "For each norm its window, the facts that decided, its version, basis and source. Of what is due each"
                            + " month or year the periods up to the one of the day, newest first; periods in a row with"
                            + " the same verdict are folded, unless one norm is asked for."),
            say(
                    "get /api/vsvs/{vsv}/claims",
                    "Wat een VSV van zichzelf zegt, naast wat zijn eigen feiten laten zien",
                    "What a VSV says of itself, beside what its own facts show",
                    "Per aspect van de zelfbeoordeling en per norm van de inspectie het geclaimde niveau, het niveau dat de"
                            + " feiten dragen, waarom, en de aantallen met feiten erachter. Drempels zijn een aanname."
                            + " Gaat over groepen; van te weinig zwangerschappen leest een kwaliteitsmedewerker geen cijfer.",
                    "For each aspect of the self-assessment and each norm of the inspectorate the level that is claimed, the"
                            + " level that the facts bear out, why, and the counts with facts behind them. Thresholds are"
                            + " an assumption. About groups; of too few pregnancies quality staff read no figure."),
            say(
                    "get /api/worklist",
                    "Wat open staat of over tijd is",
                    "What is open or overdue",
                    "Over alle zwangerschappen waaraan de vrager deel heeft; ook als CSV.",
                    "Over all pregnancies that the caller has a part in; also as CSV."),
            say(
                    "post /api/pathways/check",
                    "Een zorgpad van een regio toetsen",
                    "Check a pathway of a region",
                    "Per norm die de regio wijzigt: bewezen dat wie de regio naleeft ook de ouder naleeft, weerlegd met een"
                            + " verloop dat een verloskundige kan lezen, of niet te bewijzen. Er wordt niets bewaard.",
                    "For each norm that the region changes: proven that whoever meets the region meets the parent, refuted"
                            + " by a course that a midwife can read, or not provable. Nothing is kept."),
            say(
                    "get /api/pregnancies/{id}/what-if",
                    "Wat de oordelen zouden zijn naar een ander zorgpad",
                    "What the verdicts would be by another pathway",
                    "Van het landelijke zorgpad of een dat haar VSV ooit vaststelde: alleen de oordelen die verschillen,"
                            + " met beide termijnen en waarom.",
                    "Of the national pathway or one that her VSV ever adopted: only the verdicts that differ, with both"
                            + " windows and why."),
            say(
                    "post /api/pregnancies/{id}/what-if",
                    "Wat de oordelen zouden zijn naar een zorgpad dat nog een ontwerp is",
                    "What the verdicts would be by a pathway that is still a draft",
                    "Het zorgpad gaat mee in YAML; er wordt niets van bewaard.",
                    "The pathway is sent along in YAML; nothing of it is kept."),
            say(
                    "get /api/quality/what-if",
                    "Welke oordelen over het eigen VSV anders zouden zijn naar een ander zorgpad",
                    "Which verdicts in one's own VSV would differ by another pathway",
                    "Over de zwangerschappen met een uitgerekende datum in de periode, geval voor geval en opgeteld. Wie"
                            + " over kwaliteit gaat ziet een nummer in plaats van een zwangerschap.",
                    "Over the pregnancies that were due in the period, case by case and counted. Quality staff see a number"
                            + " in place of a pregnancy."),
            say(
                    "post /api/quality/what-if",
                    "Hetzelfde naar een zorgpad dat nog een ontwerp is",
                    "The same by a pathway that is still a draft",
                    "Het zorgpad gaat mee in YAML; er wordt niets van bewaard.",
                    "The pathway is sent along in YAML; nothing of it is kept."),
            say(
                    "get /api/quality/compliance",
                    "De cijfers van het eigen VSV",
                    "The figures of one's own VSV",
                    "Aantallen per norm en oordeel, zonder namen; ook als CSV.",
                    "Counts by norm and verdict, without names; also as CSV."),
            say(
                    "get /api/operator/views",
                    "Hoe de weergaven ervoor staan",
                    "How the views stand",
                    "Per weergave of zij loopt, hoeveel feiten zij achterloopt en of zij wordt herbouwd.",
                    "For each view whether it runs, how many facts it is behind and whether it is being rebuilt."),
            say(
                    "post /api/operator/views/worklist/retry",
                    "Zwangerschappen die niet te beoordelen waren opnieuw beoordelen",
                    "Judge again the pregnancies that could not be judged",
                    "Antwoordt hoeveel er nog niet te beoordelen zijn.",
                    "Answers how many still cannot be judged."),
            say(
                    "post /api/operator/views/{view}/rebuild",
                    "Een weergave leegmaken en alles opnieuw laten lezen",
                    "Empty a view and let it read everything again",
                    "Feiten veranderen niet; de weergave antwoordt intussen uit wat zij al heeft gelezen.",
                    "No fact changes; meanwhile the view answers from what it has read."));

    static Sayings of(String operation) {
        return ALL.get(operation);
    }

    private static Map.Entry<String, Sayings> say(
            String operation, String dutch, String english, String moreDutch, String moreEnglish) {
        var more = Sentence.both(moreDutch, moreEnglish);
        boolean asks = operation.matches("get /api/(pregnancies|vsvs|worklist|quality).*");
        return Map.entry(operation, new Sayings(Sentence.both(dutch, english), asks ? more + "\n\n" + MOMENTS : more));
    }
}
