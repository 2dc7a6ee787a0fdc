package nl.geboortepad.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.pathways.verdict.Source;
import org.junit.jupiter.api.Test;

class SourceShownTest {
    @Test
    void a_link_is_shown_where_the_source_has_one_and_no_word_of_it_where_it_has_none() {
        assertThat(shown(Optional.of(URI.create("https://example.org/norm#2")))).isEqualTo("""
                        {"document":"003","section":"2.5","href":"https://example.org/norm#2","checked":"2026-11-23"}""");
        assertThat(shown(Optional.empty())).isEqualTo("""
                {"document":"003","section":"2.5","checked":"2026-11-23"}""");
    }

    private static String shown(Optional<URI> href) {
        return EventJson.mapper()
                .writeValueAsString(ExplainedVerdict.Citation.of(
                        new Source("003", "2.5", Optional.empty(), href, LocalDate.of(2026, 11, 23))));
    }
}
