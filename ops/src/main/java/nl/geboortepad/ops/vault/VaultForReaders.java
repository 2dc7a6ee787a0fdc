package nl.geboortepad.ops.vault;

import java.util.Base64;
import java.util.Optional;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vault.WordsDamaged;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.ReadableTexts;
import nl.geboortepad.query.reading.Women;
import nl.geboortepad.query.worklist.Staff;
import org.springframework.stereotype.Component;

/** What readers may ask of the vault. A text that is damaged is not shown, and does not hide the rest of a case. */
@Component
final class VaultForReaders implements ReadableTexts, ReadableTexts.TypedNames, Women, Staff {
    private final Vault vault;
    private final MasterKeyFile file;

    VaultForReaders(Vault vault, MasterKeyFile file) {
        this.vault = vault;
        this.file = file;
    }

    @Override
    public Optional<String> read(WomanId woman, Words words) {
        try {
            return vault.read(woman, words);
        } catch (WordsDamaged damaged) {
            return Optional.of("[" + new Text("tekst beschadigd", "text damaged").inOneLine() + "]");
        }
    }

    @Override
    public String seal(PregnancyId pregnancy, String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(file.keys().seal(name, pregnancy.id()));
    }

    @Override
    public String open(PregnancyId pregnancy, String sealed) {
        return file.keys().open(Base64.getUrlDecoder().decode(sealed), pregnancy.id());
    }

    @Override
    public Optional<String> caregiverName(Person person) {
        return vault.caregiverName(person);
    }

    @Override
    public Person pseudonym(Organisation organisation, String number) {
        return vault.pseudonym(Optional.of(organisation), number);
    }

    @Override
    public Optional<WomanId> known(Bsn bsn) {
        return vault.known(bsn);
    }
}
