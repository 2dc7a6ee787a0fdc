package nl.geboortepad.ops.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** The names of all settings that there are, read from the records that hold them. */
final class SettingNames {
    static final List<Class<? extends Record>> RECORDS = List.of(
            DoorSettings.class,
            TokenSettings.class,
            RequestSettings.class,
            StoreSettings.class,
            VaultSettings.class,
            AuditSettings.class,
            ViewSettings.class,
            FigureSettings.class,
            CommandSettings.class,
            ClockSettings.class);

    private SettingNames() {}

    static SortedSet<String> all() {
        var names = new TreeSet<String>();
        RECORDS.forEach(record -> names(prefix(record), record).forEach(names::add));
        return names;
    }

    static String prefix(Class<? extends Record> record) {
        return record.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Stream<String> names(String prefix, Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(part -> {
            var name = prefix + "." + DataObjectPropertyName.toDashedForm(part.getName());
            var type = type(part);
            return type.isRecord() ? names(name, type) : Stream.of(name);
        });
    }

    private static Class<?> type(RecordComponent part) {
        return part.getType() == Optional.class && part.getGenericType() instanceof ParameterizedType optional
                ? (Class<?>) optional.getActualTypeArguments()[0]
                : part.getType();
    }
}
