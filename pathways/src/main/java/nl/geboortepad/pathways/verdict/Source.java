package nl.geboortepad.pathways.verdict;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a norm is written.
 *
 * @param document number of the source document
 * @param cites what that document itself cites, such as a page of the standard
 * @param href where everybody can read it, if it is public
 * @param checked the day on which the norm was last held against its source
 */
public record Source(String document, String section, Optional<String> cites, Optional<URI> href, LocalDate checked) {}
