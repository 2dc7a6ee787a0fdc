package nl.geboortepad.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vrouw met BSN 999990019 meldt zich",
                "BSN 9999.90.019",
                "bsn 999 990 019.",
                "zie pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f",
                "zie 7B0E8D3C-6f6f-4e0a-9f0e-2b8f6c1d2e3f",
                "gezien door cg-1f0c9a7d52e84b6a0c3d",
                "praktijk agb:08001234",
                "AGB 08001234",
            })
    void a_text_or_name_that_leads_back_to_the_woman_or_a_caregiver_is_refused(String text) {
        assertThat(Traces.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.12 uur: CTG afwijkend, verloskundige belt gynaecoloog",
                "RR 120/80, pols 80, temp 37.2",
                "999990018 is geen nummer van iemand",
                "Gewicht 3450 gram, Apgar 3/5/7, pH 7.05",
                "op 2026-03-01 om 10.15.30",
            })
    void what_a_chronology_is_made_of_leads_to_nobody(String text) {
        assertThat(Traces.in(text)).isFalse();
    }

    @Test
    void what_is_known_of_the_woman_is_found_however_it_is_written() {
        var known = List.of("Mevrouw Voorbeeld", "1990-05-01", "0612345678", "nl");

        assertThat(Traces.in("mevrouw VOORBEELD meldt zich", known)).isTrue();
        assertThat(Traces.in("geboren 1990-05-01", known)).isTrue();
        assertThat(Traces.in("Mevrouw meldt zich om 10.00 uur, nl. met pijn", known))
                .isFalse();
    }
}
