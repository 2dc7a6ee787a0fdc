package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.MdoAgreementMade;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.files.Shipped;
import org.junit.jupiter.api.Test;

class PartnershipsTest {
    private static final Vsv A = new Vsv("vsv:aa");
    private static final Vsv B = new Vsv("vsv:bb");
    private static final Vsv C = new Vsv("vsv:cc");

    private final Map<Vsv, List<VsvFact>> streams = new HashMap<>();

    private EventId recorded(Vsv vsv, String day, VsvEvent event) {
        var facts = streams.computeIfAbsent(vsv, v -> new ArrayList<>());
        var id = new EventId(vsv + "-" + facts.size());
        facts.add(new VsvFact(id, vsv, facts.size(), event, Instant.parse(day + "T10:00:00Z"), Given.SOMEBODY));
        return id;
    }

    private static When on(String day) {
        return When.day(LocalDate.parse(day));
    }

    private EventId adopted(Vsv vsv, String recorded, String from) {
        return recorded(
                vsv,
                recorded,
                new PathwayAdopted(
                        on(from), new Reference(vsv.code().substring(4)), LocalDate.parse(from), vsv.code()));
    }

    private void merged(String day, Vsv survivor, Vsv absorbed) {
        recorded(survivor, day, new VsvsMerged(on(day), survivor, absorbed));
        recorded(absorbed, day, new VsvsMerged(on(day), survivor, absorbed));
    }

    private Setting setting(Vsv... of) {
        return Partnerships.of(List.of(of), v -> streams.getOrDefault(v, List.of()))
                .at(
                        Instant.MAX,
                        Shipped.zig(),
                        adopted -> Optional.of(
                                TestNorms.pathway(adopted.text(), Shipped.zig().norms())));
    }

    private List<String> adoptions(Setting setting, Vsv vsv) {
        var last = new TreeMap<LocalDate, String>();
        setting.adoptions().get(vsv).forEach(a -> last.put(a.from(), a.pathway().id()));
        return last.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    @Test
    void a_merger_of_the_survivor_goes_on_for_those_it_absorbed_before() {
        adopted(A, "2026-01-01", "2026-01-01");
        adopted(B, "2026-01-01", "2026-01-01");
        adopted(C, "2026-01-01", "2026-01-01");
        merged("2026-03-01", B, A);
        merged("2026-05-01", C, B);

        var expected = List.of("2026-01-01 vsv:aa", "2026-03-01 vsv:bb", "2026-05-01 vsv:cc");
        assertThat(adoptions(setting(A), A)).isEqualTo(expected);
        assertThat(adoptions(setting(B, A), A)).isEqualTo(expected);
    }

    private MdoAgreementMade agreed(String day, Role role) {
        return new MdoAgreementMade(on(day), new Reference("vil-b"), new TreeSet<>(List.of(role)), new TreeSet<>());
    }

    @Test
    void from_the_day_of_a_merger_the_survivor_agrees_on_consultations() {
        recorded(A, "2026-01-01", agreed("2026-01-01", Role.PAEDIATRICIAN));
        recorded(B, "2026-01-01", agreed("2026-01-01", Role.ANAESTHETIST));
        merged("2026-03-01", B, A);

        assertThat(roles("2026-02-28")).containsExactly(Role.PAEDIATRICIAN);
        assertThat(roles("2026-03-01")).containsExactly(Role.ANAESTHETIST);
    }

    private java.util.Set<Role> roles(String day) {
        var given = Given.pregnancy()
                .on("3w0d", "PregnancyRegistered", "vsv", A.code())
                .on("4w0d", "MdoRequested", "mdo", "M-4", "themes", "[\"vil-b\"]")
                .on(day, "MdoDecisionTaken", "mdo", "M-4");
        var course = given.course().under(setting(A).agreements());
        return course.agreedRoles(course.facts().getLast());
    }

    @Test
    void an_adoption_of_which_the_day_is_corrected_does_not_reach_back_before_that_was_recorded() {
        var adoption = adopted(A, "2026-01-01", "2026-06-01");
        recorded(
                A,
                "2026-05-01",
                new VsvEntryCorrected(
                        on("2026-05-01"),
                        adoption,
                        new PathwayAdopted(
                                on("2026-02-01"), new Reference("aa"), LocalDate.parse("2026-06-01"), "vsv:aa"),
                        CorrectionReason.WRONG_DAY));

        assertThat(adoptions(setting(A), A)).containsExactly("2026-05-01 vsv:aa");
    }

    @Test
    void before_a_merger_the_letters_of_a_code_are_those_of_its_own_partnership() {
        var code = new VilCode("1010");
        recorded(A, "2026-01-01", new VilLettersSupplied(on("2026-01-01"), new TreeMap<>(Map.of(code, VilLetter.B))));
        recorded(B, "2026-01-01", new VilLettersSupplied(on("2026-01-01"), new TreeMap<>(Map.of(code, VilLetter.C))));
        merged("2026-03-01", B, A);

        assertThat(setting(A).letter(Optional.of(A), code, LocalDate.parse("2026-02-01")))
                .contains(VilLetter.B);
        assertThat(setting(A).letter(Optional.of(A), code, LocalDate.parse("2026-03-01")))
                .contains(VilLetter.C);
    }
}
