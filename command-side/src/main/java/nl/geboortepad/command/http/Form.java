package nl.geboortepad.command.http;

import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.geboortepad.kernel.json.FieldFaults;
import nl.geboortepad.kernel.json.UnreadableJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
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
    C command(I record, Request request, SentRequest sent, VaultDeposit deposit, LocalDate today) {
        if (facts.contains(type(sent.content()).orElse(""))) {
            return reporting.report(record, request, read(fact, sent.content(), sent, deposit));
        }
        var content = content(sent, deposit);
        return content.about(record, request, content.when().orElse(When.day(today)));
    }

    /** All that is wrong, where something is. */
    public Problem wrong(SentRequest sent) {
        var told = type(sent.content()).orElse("");
        var faults = new ArrayList<>(sent.faults());
        if (facts.contains(told)) {
            faults.addAll(faults(fact, sent.content()));
        } else if (requests.containsKey(told)) {
            faults.addAll(faults(requests.get(told), untyped(sent)));
        } else {
            faults.add(unknownType(sent.content().has("type")));
        }
        return WrongFields.together(faults);
    }

    /**
     * That a request of another type belongs here, with all else that is known to be wrong.
     *
     * @param belongs says which
     */
    public Problem otherType(SentRequest sent, String type, Text belongs) {
        var told = Problem.of(Problem.Code.INVALID, belongs).at("/type").with("allowed", List.of(type));
        return WrongFields.together(sent.with(List.of(told)).faults());
    }

    private static ObjectNode untyped(SentRequest sent) {
        var content = sent.content().deepCopy();
        content.remove("type");
        return content;
    }

    /** @throws Problem when it is nothing to ask */
    public RequestContent<I, C> content(SentRequest sent, VaultDeposit deposit) {
        var type = requests.get(type(sent.content()).orElse(""));
        if (type == null) {
            throw wrong(sent);
        }
        return read(type, untyped(sent), sent, deposit);
    }

    private Problem unknownType(boolean told) {
        var allowed = new TreeSet<>(facts);
        allowed.addAll(requests.keySet());
        var problem = told
                ? Problem.of(Problem.Code.INVALID, new Text("Deze soort kennen wij niet.", "This type is not known."))
                : WrongFields.missing(new Text("de soort", "the type"));
        return problem.at("/type").with("allowed", List.copyOf(allowed));
    }

    public static Optional<String> type(ObjectNode sent) {
        return Optional.ofNullable(sent.get("type")).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private <T> T read(Class<T> type, ObjectNode content, SentRequest sent, VaultDeposit deposit) {
        if (!sent.faults().isEmpty()) {
            throw wrong(sent);
        }
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(VaultDeposit.class, deposit)
                    .readValue(content);
        } catch (JacksonException unreadable) {
            if (!(UnreadableJson.thrown(unreadable) instanceof Problem first)) {
                throw UnreadableJson.thrown(unreadable);
            }
            if (first.code() != Problem.Code.INVALID) {
                // It was said of the record, and not of a field.
                throw first;
            }
            var faults = faults(type, content);
            throw WrongFields.together(faults.isEmpty() ? List.of(first) : faults);
        }
    }

    private static List<Problem> faults(Class<?> type, ObjectNode sent) {
        var reader = MAPPER.reader().withAttribute(VaultDeposit.class, VaultDeposit.none());
        return FieldFaults.of(type, sent, reader, Map.of(Caregiver.class, SentCaregiver.class));
    }

    /** @throws Problem when it is something else */
    static <T> T readValue(Class<T> type, JsonNode sent) {
        try {
            var value = MAPPER.readerFor(type).<T>readValue(sent);
            if (value == null) {
                throw UnreadableJson.expected(type);
            }
            return value;
        } catch (JacksonException unreadable) {
            throw UnreadableJson.of(unreadable);
        }
    }

    private record SentCaregiver(Role role, Organisation organisation, VaultDeposit.Number person) {}

    /** A caregiver's number means something at the organisation that is named beside it. */
    private static final class FromNumber extends StdDeserializer<Caregiver> {
        FromNumber() {
            super(Caregiver.class);
        }

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
