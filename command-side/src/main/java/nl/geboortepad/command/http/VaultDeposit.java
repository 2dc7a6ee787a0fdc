package nl.geboortepad.command.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vault.WomanErased;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;

/** Takes the words and the numbers of caregivers out of one request and into the vault. */
public final class VaultDeposit {
    private static final int LONGEST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,32}");

    private final Vault vault;
    private final WordStore store;
    private final List<Words> kept = new ArrayList<>();

    /** Where the words of one request go. */
    public interface WordStore {
        Words keep(String text);

        void forget(Collection<Words> words);

        /** For a request that has no words, can only be a repeat, or will be refused: nothing is kept. */
        static WordStore none() {
            return new WordStore() {
                @Override
                public Words keep(String text) {
                    return new Words(new UUID(0, 0), "");
                }

                @Override
                public void forget(Collection<Words> words) {
                    // there are none
                }
            };
        }
    }

    public VaultDeposit(Vault vault, WordStore store) {
        this.vault = vault;
        this.store = store;
    }

    /** @param woman is asked for only when there are words to keep */
    public VaultDeposit(Vault vault, Supplier<WomanId> woman) {
        this(vault, new Hers(vault, woman));
    }

    /** Of a request that is only looked at. Different numbers stay different people. */
    static VaultDeposit none() {
        return new VaultDeposit(null, WordStore.none());
    }

    private record Hers(Vault vault, Supplier<WomanId> woman) implements WordStore {
        @Override
        public Words keep(String text) {
            try {
                return vault.keep(woman.get(), text);
            } catch (WomanErased erased) {
                throw Problem.of(
                        Problem.Code.REFUSED,
                        new Text(
                                "De gegevens van deze vrouw zijn gewist; bij haar wordt geen tekst meer bewaard.",
                                "What belongs to this woman was erased; no text is kept for her any more."));
            }
        }

        @Override
        public void forget(Collection<Words> words) {
            vault.forget(words);
        }
    }

    Words keep(String text) {
        if (text.isBlank()) {
            throw Problem.of(Problem.Code.INVALID, new Text("Deze tekst is leeg.", "This text is empty."));
        }
        if (text.length() > LONGEST) {
            throw Problem.of(
                    Problem.Code.INVALID,
                    new Text(
                            "Hier hoort een tekst van hooguit 10.000 tekens.",
                            "Expected here: a text of at most 10,000 characters."));
        }
        var words = store.keep(text);
        kept.add(words);
        return words;
    }

    Person pseudonym(Organisation organisation, Number number) {
        return vault == null ? nobody(number) : vault.pseudonym(Optional.of(organisation), number.text());
    }

    private static Person nobody(Number number) {
        var name = UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
        return new Person("cg-" + name.toString().replace("-", "").substring(0, 20));
    }

    /** By which an organisation knows a caregiver. */
    @Shape(pattern = "[A-Za-z0-9]{1,32}", example = "900001234")
    record Number(String text) {
        Number {
            if (!NUMBER.matcher(text).matches()) {
                throw Problem.of(
                        Problem.Code.INVALID,
                        new Text(
                                "Hier hoort het nummer van een zorgverlener: hooguit 32 letters en cijfers.",
                                "Expected here: the number of a caregiver, at most 32 letters and digits."));
            }
        }
    }

    /** Nothing refers to them: the request was refused, or its words were kept when it first came. */
    public void forget() {
        if (!kept.isEmpty()) {
            store.forget(kept);
        }
    }
}
