package nl.geboortepad.command.registration;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/**
 * A format in which registrations are sent. Which one a registration is in, its content type says; each format has a
 * package of its own, and a line in {@code META-INF/services} by which it is known to the engine and to who sends files.
 */
public interface Format {
    /** The name by which each fact says that it came this way: {@code kernset}. It is stored. */
    String source();

    /** The content types that are in this format, the usual one first. */
    List<String> mediaTypes();

    /** How the names of files end that registrations in this format are usually kept in, in small letters: {@code .xml}. */
    List<String> fileEndings();

    /** What it is called, in which version, and what it may not hold. */
    Text description();

    /** A whole message that is right, of which nothing is about anybody. */
    String sample();

    /**
     * @param baseDay the day from which days in the message count, where the format has such days
     * @param receivedOn the day on which we heard this; nothing in it can have happened later
     * @throws Problem that points at the place in the message which cannot be read
     */
    Registration read(InputStream message, Optional<LocalDate> baseDay, LocalDate receivedOn);

    /** All that there are; it takes no engine to know them. */
    static List<Format> shipped() {
        return ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
                .map(Provider::get)
                .toList();
    }
}
