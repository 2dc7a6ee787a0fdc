package nl.geboortepad.command.http;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.UnreadableJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which requests are sent: that of stored facts, but for words, which are sent as they are, and caregivers,
 * who are sent by the number that the sender knows them by. A form is for one kind of record.
 *
 * @param <I> names a record
 * @param <F> facts, which are their own form
 * @param <C> what becomes of a request
 */
public final class Form<I, F extends Event, C> {
    private static final JsonMapper MAPPER = EventJson.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(Words.class, new FromText<>(Words.class) {
                        @Override
                        Words of(String text, VaultDeposit deposit) {
                            return deposit.keep(text);
                        }
                    })
                    .addDeserializer(VaultDeposit.Number.class, new FromText<>(VaultDeposit.Number.class) {
                        @Override
                        VaultDeposit.Number of(String text, VaultDeposit deposit) {
                            return new VaultDeposit.Number(text);
                        }
                    })
                    .addDeserializer(Caregiver.class, new FromNumber()))
            .build();

    private final Class<F> fact;
    private final SortedSet<String> facts;
    private final Reporting<I, F, C> reporting;
    private final Map<String, ? extends Class<? extends RequestContent<I, C>>> requests;

    /** What is asked when a fact is sent. */
    @FunctionalInterface
    public interface Reporting<I, F, C> {
        C report(I record, Request request, F fact);
    }

    /**
     * @param facts the types of fact that can be sent as they are
     * @param requests all else that can be sent, each under its name
     */
    public Form(
            Class<F> fact,
            Collection<String> facts,
            Reporting<I, F, C> reporting,
            Map<String, ? extends Class<? extends RequestContent<I, C>>> requests) {
        this.fact = fact;
        this.facts = new TreeSet<>(facts);
        this.reporting = reporting;
        this.requests = requests;
    }

    /** @throws Problem when it is neither a fact that can be sent nor something to ask */
    C command(I record, Request request, ObjectNode sent, VaultDeposit deposit, LocalDate today) {
        if (facts.contains(type(sent).orElse(""))) {
            return reporting.report(record, request, read(fact, sent, deposit));
        }
        var content = content(sent, deposit);
        return content.about(record, request, content.when().orElse(When.day(today)));
    }

    /** @throws Problem when it is nothing to ask */
    public RequestContent<I, C> content(ObjectNode sent, VaultDeposit deposit) {
        var type = requests.get(type(sent).orElse(""));
        if (type == null) {
            throw unknownType(type(sent).isPresent());
        }
        var content = sent.deepCopy();
        content.remove("type");
        return read(type, content, deposit);
    }

    private Problem unknownType(boolean told) {
        var allowed = new TreeSet<>(facts);
        allowed.addAll(requests.keySet());
        var problem = told
                ? Problem.of(Problem.Code.INVALID, new Text("Deze soort kennen wij niet.", "This type is not known."))
                : Problem.of(Problem.Code.INVALID, new Text("Hier ontbreekt de soort.", "The type is missing here."));
        return problem.at("/type").with("allowed", List.copyOf(allowed));
    }

    public static Optional<String> type(ObjectNode sent) {
        return Optional.ofNullable(sent.get("type")).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** @throws Problem when it is no JSON object */
    static ObjectNode object(byte[] json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException unreadable) {
            throw UnreadableJson.thrown(unreadable);
        }
        throw Problem.of(
                Problem.Code.MALFORMED, new Text("Hier hoort een object in JSON.", "A JSON object is expected here."));
    }

    static <T> T read(Class<T> type, JsonNode sent, VaultDeposit deposit) {
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(VaultDeposit.class, deposit)
                    .readValue(sent);
        } catch (JacksonException unreadable) {
            throw UnreadableJson.thrown(unreadable);
        }
    }

    /** A caregiver's number means something at the organisation that is named beside it. */
    private static final class FromNumber extends StdDeserializer<Caregiver> {
        FromNumber() {
            super(Caregiver.class);
        }

        private record SentCaregiver(Role role, Organisation organisation, VaultDeposit.Number person) {}

        @Override
        public Caregiver deserialize(JsonParser json, DeserializationContext context) {
            var sent = context.readValue(json, SentCaregiver.class);
            var deposit = (VaultDeposit) context.getAttribute(VaultDeposit.class);
            return new Caregiver(
                    sent.role(), sent.organisation(), deposit.pseudonym(sent.organisation(), sent.person()));
        }
    }

    private abstract static class FromText<T> extends StdDeserializer<T> {
        FromText(Class<T> type) {
            super(type);
        }

        abstract T of(String text, VaultDeposit deposit);

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.handleUnexpectedToken(context.constructType(String.class), json);
            }
            return of(json.getString(), (VaultDeposit) context.getAttribute(VaultDeposit.class));
        }
    }
}
