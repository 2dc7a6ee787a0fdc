package nl.geboortepad.command.pregnancy.http;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.command.registration.ReadingReport;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;

/** Whatever is sent, it tells of one woman who came into care. */
final class OtherFormat implements Format {
    @Override
    public String source() {
        return "other";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/x-other");
    }

    @Override
    public List<String> fileEndings() {
        return List.of(".other");
    }

    @Override
    public Text description() {
        return new Text("een andere vorm", "another form");
    }

    @Override
    public String sample() {
        return "";
    }

    @Override
    public Registration read(InputStream message, Optional<LocalDate> baseDay, LocalDate receivedOn) {
        return new Registration(
                Bsn.parse("999990019"),
                Map.of(),
                Optional.empty(),
                new Organisation("agb:08000001"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(receivedOn.plusDays(100)),
                "/",
                new Interval(receivedOn.minusDays(10), receivedOn.plusDays(1)),
                false,
                new TreeSet<>(),
                List.of(),
                new TreeMap<>(),
                new ReadingReport(List.of(), List.of(), List.of(), List.of()));
    }
}
