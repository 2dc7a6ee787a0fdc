package nl.geboortepad.pathways.situation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.PlanContent;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.PregnancyEvent;

/** The birth care plan, and the wishes for birth and the days after it that are part of it. */
public record Plans(Map<Plans.Kind, Plans.Recorded> plans) {
    public enum Kind {
        CARE_PLAN,
        BIRTH_PLAN,
        KRAAM_PLAN
    }

    /** @param versions all of it, in the order in which they were true */
    public record Recorded(Possibly<Version> latest, List<Testimony<Version>> versions) {
        /** The first day on which there can have been one; only of what had come for certain. */
        public Optional<LocalDate> since() {
            return versions.stream()
                    .filter(Testimony::certain)
                    .map(w -> w.when().first())
                    .findFirst();
        }
    }

    /** @param contents only of the birth care plan */
    public record Version(boolean revision, Optional<Boolean> madeTogether, SortedSet<PlanContent> contents) {}

    static final EventGroups<PregnancyEvent, Saying<Kind, Version>> QUESTION =
            new EventGroups<PregnancyEvent, Saying<Kind, Version>>().in(Plan.class, Plans::of);

    static Plans on(FactsUpToDay past) {
        var told = past.told(QUESTION);
        var plans = new EnumMap<Kind, Recorded>(Kind.class);
        for (var kind : Kind.values()) {
            var words = told.getOrDefault(kind, List.of());
            plans.put(kind, new Recorded(Possibly.last(words, Plans::follows), words));
        }
        return new Plans(plans);
    }

    /** On one day without hours, the revision of a plan came after the plan: nobody can revise what is not there. */
    private static boolean follows(Version earlier, Version later) {
        return !earlier.revision() && later.revision();
    }

    private static Optional<Saying<Kind, Version>> of(Plan event) {
        return switch (event) {
            case CarePlanEstablished e -> version(Kind.CARE_PLAN, false, e.madeTogether(), e.contents());
            case CarePlanRevised e -> version(Kind.CARE_PLAN, true, e.madeTogether(), e.contents());
            case BirthPlanRecorded e -> version(Kind.BIRTH_PLAN, false, e.madeTogether(), new TreeSet<>());
            case KraamPlanRecorded e -> version(Kind.KRAAM_PLAN, false, e.madeTogether(), new TreeSet<>());
            case PathwayEntered e -> Saying.nothing();
            case PathwayLeft e -> Saying.nothing();
        };
    }

    private static Optional<Saying<Kind, Version>> version(
            Kind kind, boolean revision, Optional<Boolean> together, SortedSet<PlanContent> contents) {
        return Saying.of(kind, new Version(revision, together, contents));
    }
}
