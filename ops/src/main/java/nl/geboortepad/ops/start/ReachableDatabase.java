package nl.geboortepad.ops.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.RefusedSetting;
import nl.geboortepad.ops.settings.StoreSettings;
import nl.geboortepad.ops.settings.StoreSettings.Database;
import nl.geboortepad.ops.settings.StoreSettings.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/**
 * Whether a database of one's own can be used, asked before anything is made that needs it. Who is refused there is told at
 * once; for a server that does not answer yet we wait, and say so.
 */
class ReachableDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger log = LoggerFactory.getLogger(ReachableDatabase.class);
    private static final int OLDEST = 16;
    private static final String SECONDS = "5";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String URL = "geboortepad.database.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("postgres"))) {
            var database = Binder.get(context.getEnvironment())
                    .bindOrCreate("geboortepad", Bindable.of(StoreSettings.class))
                    .database();
            mustAdmit("geboortepad.database.owner", database.owner(), database);
            mustAdmit("geboortepad.database.app", database.app(), database);
        }
    }

    private static void mustAdmit(String setting, Login given, Database database) {
        var url = database.url().orElseThrow(() -> notSet(URL));
        var login =
                Optional.ofNullable(given).filter(it -> it.user() != null).orElseThrow(() -> notSet(setting + ".user"));
        if (login.password() == null) {
            throw notSet(setting + ".password");
        }
        var until = Instant.now().plus(database.patience());
        while (!answers(setting, login, url)) {
            if (Instant.now().isAfter(until)) {
                throw new RefusedSetting(
                        URL,
                        new Text("antwoordt niet.", "does not answer."),
                        new Text(
                                "Start PostgreSQL of verbeter het adres; langer wachten: geboortepad.database.patience.",
                                "Start PostgreSQL or mend the address; to wait longer: geboortepad.database.patience."));
            }
            pause();
        }
    }

    /** @return whether it answered, with a yes */
    private static boolean answers(String setting, Login login, String url) {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        // nothing is asked, so that the oldest server can say how old it is
        properties.setProperty("assumeMinServerVersion", "12");
        try (var connection = DriverManager.getConnection(url, properties)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new RefusedSetting(
                        URL,
                        new Text("is van PostgreSQL " + version + ".", "is of PostgreSQL " + version + "."),
                        new Text(
                                "Neem PostgreSQL " + OLDEST + " of later.",
                                "Take PostgreSQL " + OLDEST + " or later."));
            }
            return true;
        } catch (SQLException failed) {
            refuseWhatWaitingDoesNotMend(setting, login, failed);
            log.info(new Text(
                            "De database antwoordt nog niet; wij wachten.",
                            "The database does not answer yet; we wait.")
                    .inOneLine());
            return false;
        }
    }

    /** By the classes of SQL states: 28 is who you are, 3D which database, 42 what you may. */
    private static void refuseWhatWaitingDoesNotMend(String setting, Login login, SQLException failed) {
        var state = Optional.ofNullable(failed.getSQLState()).orElse("");
        if (state.startsWith("28")) {
            throw new RefusedSetting(
                    setting + ".password",
                    new Text(
                            "opent de database niet voor " + login.user() + ".",
                            "does not open the database for " + login.user() + "."),
                    new Text(
                            "Zet het wachtwoord dat PostgreSQL kent, en laat de rol toe in pg_hba.conf.",
                            "Set the password that PostgreSQL knows, and let the role in by pg_hba.conf."));
        }
        if (state.startsWith("3D")) {
            throw new RefusedSetting(
                    URL,
                    new Text("noemt een database die er niet is.", "names a database that is not there."),
                    new Text(
                            "Maak haar: create database … owner geboortepad_owner.",
                            "Make it: create database … owner geboortepad_owner."));
        }
        if (state.startsWith("42")) {
            throw new RefusedSetting(
                    setting + ".user",
                    new Text(
                            "is " + login.user() + " en mag niet in de database.",
                            "is " + login.user() + " and may not enter the database."),
                    new Text(
                            "Geef het recht: grant connect on database … to " + login.user() + ".",
                            "Give the right: grant connect on database … to " + login.user() + "."));
        }
    }

    private static RefusedSetting notSet(String setting) {
        return new RefusedSetting(
                setting,
                new Text("is niet gezet.", "is not set."),
                new Text(
                        "Het profiel postgres heeft het nodig; zie application-postgres.yaml.",
                        "The profile postgres needs it; see application-postgres.yaml."));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
