package nl.geboortepad.ops.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.AesSivKey;
import com.google.crypto.tink.daead.AesSivParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The keys over all keys: some that wrap, of which the newest wraps what is new, and one for hashes, which stays for ever. */
final class MasterKeys {
    private final KeysetHandle wrapping;
    private final KeysetHandle lookup;
    private final Aead wrapper;
    private final Mac hasher;
    private final DeterministicAead namer;

    private MasterKeys(KeysetHandle wrapping, KeysetHandle lookup) throws GeneralSecurityException {
        this.wrapping = wrapping;
        this.lookup = lookup;
        this.wrapper = wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.hasher = lookup.getPrimitive(RegistryConfiguration.get(), Mac.class);
        this.namer = namer();
    }

    /** By a key that follows from the one for hashes, and so stays as long. */
    private DeterministicAead namer() throws GeneralSecurityException {
        var key = new ByteArrayOutputStream();
        key.writeBytes(hash("names", "1"));
        key.writeBytes(hash("names", "2"));
        var parameters = AesSivParameters.builder()
                .setKeySizeBytes(key.size())
                .setVariant(AesSivParameters.Variant.NO_PREFIX)
                .build();
        var siv = AesSivKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key.toByteArray(), InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(siv).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
    }

    static MasterKeys fresh() {
        return Tink.run(() -> new MasterKeys(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(HmacParameters.builder()
                        .setKeySizeBytes(32)
                        .setTagSizeBytes(32)
                        .setHashType(HmacParameters.HashType.SHA256)
                        // The bare hash: a prefix would change with the key's id.
                        .setVariant(HmacParameters.Variant.NO_PREFIX)
                        .build())));
    }

    /** @throws IllegalArgumentException when this is no master key file; says nothing of what it holds */
    static MasterKeys parse(String file) {
        var access = InsecureSecretKeyAccess.get();
        try {
            var json = JsonMapper.shared().readTree(file);
            var wrapping = json.path("wrapping").toString();
            var lookup = json.path("lookup").toString();
            return Tink.run(() -> new MasterKeys(
                    TinkJsonProtoKeysetFormat.parseKeyset(wrapping, access),
                    TinkJsonProtoKeysetFormat.parseKeyset(lookup, access)));
        } catch (RuntimeException unreadable) {
            // Without its cause: a parser quotes what it could not read.
            throw new IllegalArgumentException("this is not a master key file");
        }
    }

    String text() {
        var access = InsecureSecretKeyAccess.get();
        return Tink.run(() -> "{\"wrapping\":" + TinkJsonProtoKeysetFormat.serializeKeyset(wrapping, access)
                + ",\n\"lookup\":" + TinkJsonProtoKeysetFormat.serializeKeyset(lookup, access) + "}\n");
    }

    MasterKeys withNewest() {
        return Tink.run(() -> new MasterKeys(
                KeysetHandle.newBuilder(wrapping)
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build(),
                lookup));
    }

    MasterKeys only(Set<Integer> inUse) {
        return Tink.run(() -> {
            var left = KeysetHandle.newBuilder();
            for (int i = 0; i < wrapping.size(); i++) {
                var entry = wrapping.getAt(i);
                if (entry.isPrimary() || inUse.contains(entry.getId())) {
                    var kept = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
                    left.addEntry(entry.isPrimary() ? kept.makePrimary() : kept);
                }
            }
            return new MasterKeys(left.build(), lookup);
        });
    }

    /** The key that wraps what is new. */
    int newest() {
        return wrapping.getPrimary().getId();
    }

    Set<Integer> ids() {
        return IntStream.range(0, wrapping.size())
                .mapToObj(i -> wrapping.getAt(i).getId())
                .collect(Collectors.toSet());
    }

    /** Of the newest key; whoever has it can tell that it is the same one. */
    byte[] proof() {
        return Tink.run(() -> wrapper.encrypt(new byte[0], proofOf(newest())));
    }

    boolean isProof(byte[] proof, int id) {
        return Tink.run(() -> wrapper.decrypt(proof, proofOf(id))).length == 0;
    }

    private static byte[] proofOf(int id) {
        return ("master key:" + id).getBytes(StandardCharsets.UTF_8);
    }

    byte[] wrap(KeysetHandle key, UUID holder) {
        return Tink.run(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, wrapper, boundTo(holder), RegistryConfiguration.get()));
    }

    KeysetHandle unwrap(byte[] wrapped, UUID holder) {
        return Tink.run(() -> TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, wrapper, boundTo(holder), RegistryConfiguration.get()));
    }

    /** A kind keeps numbers apart that happen to be alike: a child who becomes a mother is found as neither. */
    byte[] hash(String kind, String number) {
        return hash(kind, number.getBytes(StandardCharsets.UTF_8));
    }

    byte[] hash(String kind, byte[] content) {
        var told = new ByteArrayOutputStream();
        told.writeBytes((kind + ":").getBytes(StandardCharsets.UTF_8));
        told.writeBytes(content);
        return Tink.run(() -> hasher.computeMac(told.toByteArray()));
    }

    /** A name that somebody typed, so that the same one in the same record is found again. */
    byte[] seal(String name, UUID record) {
        return Tink.run(() -> namer.encryptDeterministically(name.getBytes(StandardCharsets.UTF_8), nameIn(record)));
    }

    String open(byte[] name, UUID record) {
        return new String(Tink.run(() -> namer.decryptDeterministically(name, nameIn(record))), StandardCharsets.UTF_8);
    }

    private static byte[] nameIn(UUID record) {
        return ("name:" + record).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] boundTo(UUID holder) {
        return ("key:" + holder).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "master keys";
    }
}
