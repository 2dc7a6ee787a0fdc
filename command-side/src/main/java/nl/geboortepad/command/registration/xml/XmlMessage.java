package nl.geboortepad.command.registration.xml;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;

/**
 * Reads XML that a stranger may have made: no document type, no entities of its own, nothing fetched, and bounds on size.
 * The registrations seen so far have some 250 elements, 9 deep, in 13 kB.
 */
public final class XmlMessage {
    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final String VALUE = "value";

    /** What a code is called: words for who reads the message itself. */
    private static final String LABEL = "displayName";

    private final XMLStreamReader reader;
    private int elements;

    private XmlMessage(XMLStreamReader reader) {
        this.reader = reader;
    }

    public static XmlElement read(InputStream xml) {
        try {
            return new XmlMessage(factory().createXMLStreamReader(new Bounded(xml))).tree();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else lies on the class path: its behaviour with these settings is what the tests
        // prove.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, about, where) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private XmlElement tree() throws XMLStreamException {
        XmlElement root = null;
        XmlElement open = null;
        for (int depth = 0; reader.hasNext(); ) {
            var begins = reader.getLocation();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    bound(++depth <= DEEPEST && ++elements <= MOST_ELEMENTS);
                    open = open == null ? new XmlElement(name(), value()) : open.add(name(), value());
                    otherAttributes().forEach(open::hasAttribute);
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open.parent().orElse(null);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused(begins);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null && !reader.isWhiteSpace()) {
                        open.hasWords();
                    }
                }
                default -> {}
            }
        }
        return root;
    }

    /** The messages have no namespace; what has one is none of what we know. */
    private String name() {
        return name(reader.getNamespaceURI(), reader.getLocalName());
    }

    private String name(String namespace, String local) {
        var name = namespace == null || namespace.isEmpty() ? local : "*:" + local;
        bound(name.length() <= LONGEST_NAME);
        return name;
    }

    private Optional<String> value() {
        var value = attributes()
                .filter(i -> attribute(i).equals(VALUE))
                .mapToObj(reader::getAttributeValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
        value.ifPresent(text -> bound(text.length() <= LONGEST_VALUE));
        return value;
    }

    private Stream<String> otherAttributes() {
        return attributes().mapToObj(this::attribute).filter(name -> !name.equals(VALUE) && !name.equals(LABEL));
    }

    private IntStream attributes() {
        return IntStream.range(0, reader.getAttributeCount());
    }

    private String attribute(int i) {
        return name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
    }

    private void bound(boolean holds) {
        if (!holds) {
            throw at(reader.getLocation(), tooLarge());
        }
    }

    private static Problem tooLarge() {
        return Problem.of(
                Problem.Code.TOO_LARGE,
                new Text(
                        "Het bericht is groter of dieper dan een registratie kan zijn.",
                        "The message is larger or deeper than a registration can be."));
    }

    private static Problem refused(Location begins) {
        return alone(at(
                begins,
                Problem.of(
                        Problem.Code.MALFORMED,
                        new Text(
                                "Het bericht mag geen DOCTYPE of eigen entiteiten hebben.",
                                "The message may not have a DOCTYPE or entities of its own."))));
    }

    private static Problem at(Location where, Problem problem) {
        return where == null || where.getLineNumber() < 1 || where.getColumnNumber() < 1
                ? problem
                : problem.with("line", where.getLineNumber()).with("column", where.getColumnNumber());
    }

    /** Beyond it nothing is read. */
    private static Problem alone(Problem fault) {
        return WrongFields.together(List.of(fault));
    }

    /** Tells where, and not what: the parser's own words may repeat what the message says about a person. */
    private static RuntimeException unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) {
            return new UncheckedIOException(io);
        }
        return alone(at(
                e.getLocation(),
                Problem.of(
                        Problem.Code.MALFORMED,
                        new Text("Dit is geen volledig, geldig XML.", "This is not complete, well-formed XML."))));
    }

    /** Stops a stream that goes on and on. */
    private static final class Bounded extends FilterInputStream {
        private int left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
