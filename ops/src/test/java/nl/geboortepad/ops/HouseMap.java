package nl.geboortepad.ops;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The rooms of the house, from the ground up: each package with the packages that it may use. A package comes before all
 * that use it, so arrows only go down. {@code kernel.*} stands for every package of the kernel.
 */
final class HouseMap {
    private static final String MAP = """
            kernel.text                  :
            kernel.time                  : kernel.text
            kernel.identity              : kernel.text
            kernel.request               : kernel.text kernel.identity
            kernel.event                 : kernel.text kernel.identity kernel.time
            kernel.json                  : kernel.text kernel.identity kernel.time kernel.request kernel.event

            pathways.yaml                : kernel.text
            pathways.pattern             : kernel.text kernel.time kernel.identity kernel.event
            pathways.verdict             : kernel.text kernel.time kernel.identity
            pathways.record              : kernel.time kernel.identity kernel.event pathways.pattern
            pathways.access              : kernel.text kernel.time kernel.identity kernel.event kernel.request pathways.pattern pathways.record
            pathways.course              : kernel.text kernel.time kernel.identity kernel.event pathways.pattern pathways.record pathways.access
            pathways.situation           : kernel.time kernel.identity kernel.event pathways.record pathways.course
            pathways.clause              : kernel.text kernel.time kernel.identity kernel.event pathways.pattern pathways.verdict pathways.record pathways.course
            pathways.rule                : kernel.text kernel.time kernel.identity kernel.event pathways.pattern pathways.verdict pathways.record pathways.course pathways.clause
            pathways.norm                : kernel.text kernel.time kernel.identity kernel.event pathways.yaml pathways.pattern pathways.verdict pathways.course pathways.clause pathways.rule
            pathways.files               : kernel.text kernel.time kernel.identity kernel.event kernel.json pathways.yaml pathways.pattern pathways.verdict pathways.course pathways.clause pathways.rule pathways.norm
            pathways.judging             : kernel.text kernel.time kernel.identity kernel.event pathways.pattern pathways.verdict pathways.record pathways.course pathways.clause pathways.rule pathways.norm
            pathways.region              : kernel.text kernel.time kernel.identity kernel.event kernel.json pathways.yaml pathways.pattern pathways.verdict pathways.record pathways.course pathways.clause pathways.rule pathways.norm pathways.files pathways.judging
            pathways.claims              : kernel.text kernel.time kernel.identity kernel.event pathways.yaml pathways.pattern pathways.verdict pathways.record pathways.norm pathways.files

            command.handling             : kernel.* pathways.record
            command.vault                : kernel.*
            command.registry             : kernel.* command.handling
            command.http                 : kernel.* command.handling command.vault
            command.registration         : kernel.*
            command.registration.xml     : kernel.* command.registration
            command.registration.kernset : kernel.* command.registration command.registration.xml
            command.pregnancy            : kernel.* pathways.record pathways.access pathways.course pathways.files command.handling command.registry
            command.pregnancy.http       : kernel.* command.handling command.vault command.registry command.http command.registration command.pregnancy
            command.vsv                  : kernel.* pathways.record pathways.files command.handling
            command.vsv.http             : kernel.* command.handling command.vault command.http command.vsv
            command.audit                : kernel.* pathways.norm command.handling command.vault command.pregnancy command.vsv
            command.audit.http           : kernel.* command.handling command.vault command.registry command.http command.pregnancy command.audit

            query.language               : kernel.* pathways.verdict
            query.answer                 : kernel.* pathways.verdict pathways.norm pathways.judging
            query.reading                : kernel.* pathways.yaml pathways.verdict pathways.record pathways.access pathways.course pathways.norm pathways.judging pathways.region query.language query.answer
            query.question               : kernel.* query.reading
            query.settled                : kernel.* query.reading
            query.figures                : kernel.* query.reading
            query.lines                  : kernel.* pathways.verdict pathways.record pathways.access pathways.course pathways.norm pathways.judging query.answer query.reading
            query.rows                   : kernel.* pathways.judging pathways.norm query.answer query.reading query.settled query.figures query.lines
            query.timeline               : kernel.* pathways.verdict pathways.course pathways.norm pathways.judging query.language query.answer query.reading
            query.course                 : kernel.* pathways.record pathways.course pathways.situation pathways.judging query.language query.answer query.reading
            query.compliance             : kernel.* pathways.course pathways.norm pathways.judging query.language query.answer query.reading
            query.replay                 : kernel.* pathways.verdict pathways.record pathways.course pathways.situation pathways.norm pathways.judging query.language query.answer query.reading
            query.whatif                 : kernel.* pathways.verdict pathways.record pathways.course pathways.norm pathways.judging pathways.region query.language query.answer query.reading query.question query.settled query.figures query.rows
            query.access                 : kernel.* pathways.access pathways.record query.answer query.reading query.rows
            query.worklist               : kernel.* pathways.verdict query.language query.answer query.reading query.settled query.rows
            query.quality                : kernel.* pathways.verdict pathways.norm query.answer query.reading query.settled query.figures query.rows
            query.pathways               : kernel.* pathways.verdict pathways.course pathways.norm pathways.judging pathways.region query.language query.answer query.reading
            query.vsv                    : kernel.* pathways.verdict pathways.record pathways.norm pathways.judging query.language query.answer query.reading
            query.claims                 : kernel.* pathways.verdict pathways.record pathways.course pathways.norm pathways.judging pathways.claims query.language query.answer query.reading query.settled query.figures query.rows
            query.audit                  : kernel.* pathways.verdict pathways.course pathways.norm query.language query.answer query.reading query.settled query.rows

            ops.settings                 : kernel.*
            ops.time                     : kernel.* ops.settings
            ops.health                   : kernel.* ops.time
            ops.moments                  : kernel.* query.reading ops.settings ops.time ops.health
            ops.commands                 : kernel.* command.handling command.pregnancy.http ops.settings ops.moments
            ops.sealing                  : kernel.* command.handling
            ops.storage                  : kernel.* command.handling query.settled ops.settings ops.health ops.sealing
            ops.embedded                 : kernel.* ops.settings
            ops.registry                 : kernel.* command.registry command.vault ops.time
            ops.vault                    : kernel.* command.registry command.vault query.reading query.figures query.rows query.worklist query.audit ops.settings ops.health ops.sealing
            ops.norms                    : kernel.* pathways.yaml pathways.norm pathways.files pathways.region pathways.claims command.pregnancy command.vsv query.reading query.pathways
            ops.audits                   : kernel.* command.audit query.reading ops.settings ops.time
            ops.views                    : kernel.* pathways.norm query.reading query.settled query.figures query.rows ops.settings ops.time ops.health ops.storage
            ops.metrics                  : kernel.* command.handling query.rows ops.views
            ops.http                     : kernel.* command.pregnancy.http ops.settings ops.commands
            ops.intake                   : kernel.* ops.settings ops.http
            ops.envelope                 : kernel.* query.answer query.question ops.http
            ops.security                 : kernel.* ops.settings ops.http
            ops.openapi                  : kernel.* pathways.verdict pathways.norm command.handling command.http command.registration command.pregnancy.http command.vsv command.audit command.audit.http query.reading query.question
            ops.start                    : kernel.* ops.settings ops.security
            ops.importing                : kernel.* command.registration
            ops.checking                 : kernel.* pathways.yaml pathways.norm pathways.files pathways.region query.answer query.pathways
            ops                          : kernel.* ops.importing ops.checking
            """;

    private HouseMap() {}

    static SequencedMap<String, List<String>> rooms() {
        var rooms = new LinkedHashMap<String, List<String>>();
        MAP.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var room = line.substring(0, line.indexOf(':')).strip();
            var uses = line.substring(line.indexOf(':') + 1).strip();
            rooms.put(
                    room,
                    Arrays.stream(uses.split(" +"))
                            .filter(name -> !name.isEmpty())
                            .flatMap(name -> all(name, rooms))
                            .toList());
        });
        return rooms;
    }

    /** What a package uses beside the kernel, by names without the module where it is the same. */
    static String usesInWords(String room) {
        var module = room.substring(0, room.indexOf('.') + 1);
        return rooms().get(room).stream()
                .filter(other -> !other.startsWith("kernel.") || module.equals("kernel."))
                .map(other -> other.startsWith(module) && !module.isEmpty() ? other.substring(module.length()) : other)
                .collect(joining(", "));
    }

    private static Stream<String> all(String name, SequencedMap<String, List<String>> below) {
        return name.endsWith(".*")
                ? below.keySet().stream().filter(room -> room.startsWith(name.substring(0, name.length() - 1)))
                : Stream.of(name);
    }
}
