package nl.geboortepad.pathways.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.BoardComposed;
import nl.geboortepad.kernel.event.VsvEvent.CoordinatorRuleAgreed;
import nl.geboortepad.kernel.event.VsvEvent.MdoAgreementMade;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.MemberJoined;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.SocialMdoHeld;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.RoleAgreement;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.record.VsvHistory;

/** The records of some partnerships, and of those that they went on in, as far as others are judged by what they hold. */
public record Partnerships(Map<Vsv, List<VsvFact>> streams) {
    /** Which cases are judged otherwise by what a partnership records. */
    enum Reach {
        /** When it was recorded. */
        CASES_NOT_OVER,
        EVERY_CASE
    }

    static final EventGroups<VsvEvent, Reach> REACH = new EventGroups<VsvEvent, Reach>()
            .in(VsvEvent.Participation.class, Partnerships::reach)
            .in(VsvEvent.Pathways.class, Partnerships::reach)
            .in(VsvEvent.Consultation.class, Partnerships::reach)
            .in(VsvEvent.Record.class, Partnerships::reach);

    /** @param stream reads all facts of one partnership, in order of recording */
    public static Partnerships of(Iterable<Vsv> partnerships, Function<Vsv, List<VsvFact>> stream) {
        var streams = new LinkedHashMap<Vsv, List<VsvFact>>();
        partnerships.forEach(vsv -> read(vsv, stream, streams));
        return new Partnerships(streams);
    }

    private static void read(Vsv vsv, Function<Vsv, List<VsvFact>> stream, Map<Vsv, List<VsvFact>> streams) {
        if (!streams.containsKey(vsv)) {
            var facts = stream.apply(vsv);
            streams.put(vsv, facts);
            facts.forEach(f -> {
                if (f.event() instanceof VsvsMerged merged) {
                    read(merged.survivor(), stream, streams);
                }
            });
        }
    }

    /** Those in whose care she ever was by anything that was ever told, also where it no longer counts. */
    public static Set<Vsv> everOf(Collection<Fact> recorded) {
        var partnerships = new LinkedHashSet<Vsv>();
        for (var fact : recorded) {
            var event = fact.event() instanceof EntryCorrected c ? c.replacement() : fact.event();
            if (event instanceof PregnancyRegistered registered) {
                registered.vsv().ifPresent(partnerships::add);
            } else if (event instanceof TransferredToOtherVsv transfer) {
                transfer.from().ifPresent(partnerships::add);
                partnerships.add(transfer.to());
            }
        }
        return partnerships;
    }

    /** What was recorded by which others may be judged otherwise. */
    public List<VsvFact> changes() {
        return streams.values().stream()
                .flatMap(List::stream)
                .filter(f -> changesSetting(f.event()))
                .toList();
    }

    /** Whether cases must be judged again after this. */
    public static boolean changesSetting(VsvEvent event) {
        return REACH.of(event).isPresent();
    }

    /** Whether it changes what is said of cases that were over before it was recorded. */
    public static boolean reachesBack(VsvEvent event) {
        return REACH.of(event).equals(Optional.of(Reach.EVERY_CASE));
    }

    private static Optional<Reach> reach(VsvEvent.Participation event) {
        return switch (event) {
            case VsvsMerged e -> Optional.of(Reach.EVERY_CASE);
            case VsvFounded e -> Optional.empty();
            case MemberJoined e -> Optional.empty();
            case MemberLeft e -> Optional.empty();
            case BoardComposed e -> Optional.empty();
        };
    }

    private static Optional<Reach> reach(VsvEvent.Pathways event) {
        return switch (event) {
            case PathwayAdopted e -> Optional.of(Reach.CASES_NOT_OVER);
            case VilLettersSupplied e -> Optional.empty();
            case PathwayEvaluated e -> Optional.empty();
        };
    }

    private static Optional<Reach> reach(VsvEvent.Consultation event) {
        return switch (event) {
            case MdoAgreementMade e -> Optional.of(Reach.CASES_NOT_OVER);
            case CoordinatorRuleAgreed e -> Optional.empty();
            case MdoMeetingHeld e -> Optional.empty();
            case SocialMdoHeld e -> Optional.empty();
        };
    }

    private static Optional<Reach> reach(VsvEvent.Record event) {
        return switch (event) {
            case VsvEntryCorrected e -> Optional.of(Reach.EVERY_CASE);
            case VsvEntryRetracted e -> Optional.of(Reach.EVERY_CASE);
        };
    }

    /** @param read the pathway that an adoption holds; nothing when it can no longer be read */
    public Setting at(Instant moment, Pathway national, Function<PathwayAdopted, Optional<Pathway>> read) {
        var adoptions = new LinkedHashMap<Vsv, List<Adoption>>();
        var agreements = new LinkedHashMap<Vsv, List<RoleAgreement>>();
        var letters = new LinkedHashMap<Vsv, List<VilLetters>>();
        var merged = new LinkedHashMap<Vsv, VsvFact>();
        streams.forEach((vsv, facts) -> {
            var known = VsvHistory.of(facts, moment);
            put(adoptions, vsv, adoptions(vsv, known, read));
            put(agreements, vsv, agreements(known));
            put(letters, vsv, letters(known));
            merged(vsv, known).ifPresent(fact -> merged.put(vsv, fact));
        });
        var goingOn = new MergedPartnerships(merged);
        return new Setting(
                national,
                goingOn.adoptions(adoptions, national),
                goingOn.agreements(agreements),
                goingOn.letters(letters),
                goingOn.survivors());
    }

    private static <T> void put(Map<Vsv, List<T>> map, Vsv vsv, List<T> values) {
        if (!values.isEmpty()) {
            map.put(vsv, List.copyOf(values));
        }
    }

    private static List<Adoption> adoptions(
            Vsv vsv, VsvHistory known, Function<PathwayAdopted, Optional<Pathway>> read) {
        var adoptions = new ArrayList<Adoption>();
        for (var fact : known.standing()) {
            if (fact.event() instanceof PathwayAdopted adopted) {
                read.apply(adopted)
                        .ifPresent(pathway -> adoptions.add(new Adoption(
                                vsv, fact.id(), fact.recordedAt(), fact.day(), known.from(fact), pathway)));
            }
        }
        adoptions.sort(Comparator.comparing(Adoption::from));
        return adoptions;
    }

    private static List<RoleAgreement> agreements(VsvHistory known) {
        var agreements = new ArrayList<RoleAgreement>();
        for (var fact : known.standing()) {
            if (fact.event() instanceof MdoAgreementMade made) {
                agreements.add(new RoleAgreement(made.theme(), made.requiredRoles(), known.from(fact)));
            }
        }
        agreements.sort(Comparator.comparing(RoleAgreement::from));
        return agreements;
    }

    private static List<VilLetters> letters(VsvHistory known) {
        var letters = new ArrayList<VilLetters>();
        for (var fact : known.standing()) {
            if (fact.event() instanceof VilLettersSupplied supplied) {
                letters.add(new VilLetters(fact.day(), supplied.letters()));
            }
        }
        letters.sort(Comparator.comparing(VilLetters::from));
        return letters;
    }

    private static Optional<VsvFact> merged(Vsv vsv, VsvHistory known) {
        return known.standing().stream()
                .filter(f -> f.event() instanceof VsvsMerged m && m.absorbed().equals(vsv))
                .findFirst();
    }
}
