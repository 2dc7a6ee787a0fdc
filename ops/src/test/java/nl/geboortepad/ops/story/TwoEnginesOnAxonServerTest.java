package nl.geboortepad.ops.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfEnvironmentVariable(
        named = "GEBOORTEPAD_AXONSERVER",
        matches = ".+",
        disabledReason = "No Axon Server: set GEBOORTEPAD_AXONSERVER=host:port to run the whole engine on one")
class TwoEnginesOnAxonServerTest extends TwoEnginesContract {
    private static final String SERVER = "geboortepad.axonserver=" + System.getenv("GEBOORTEPAD_AXONSERVER");

    @Override
    String[] properties() {
        return new String[] {"spring.profiles.active=axonserver," + FromNowOn.PROFILE, SERVER};
    }

    @Test
    void an_engine_with_its_own_database_keeps_its_events_on_the_server(@TempDir Path folder) throws Exception {
        var profiles = "--spring.profiles.active=embedded,axonserver," + FromNowOn.PROFILE;
        String pregnancy;
        try (var engine = EngineProcess.start(folder, profiles, "--" + SERVER)) {
            var registered = Sender.json(engine.post("/api/pregnancies", Telling.registration(Caseload.bsn(0))));
            pregnancy = (String) registered.get("pregnancy");
            assertThat(engine.get("/api/worklist?status=met,met-late,missed,open&after=" + pregnancy + ":"
                            + registered.get("version")))
                    .contains(pregnancy);
            assertThat(new Stored(engine.database()).count()).isZero();
        }
        try (var again = EngineProcess.start(folder, profiles, "--" + SERVER)) {
            var repeated = again.post("/api/pregnancies", Telling.registration(Caseload.bsn(0)));
            assertThat(Sender.json(repeated))
                    .containsEntry("pregnancy", pregnancy)
                    .containsEntry("repeated", true);
            assertThat(again.get("/api/pregnancies/" + pregnancy + "/timeline")).contains("PregnancyRegistered");
        }
    }
}
