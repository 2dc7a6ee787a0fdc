package nl.geboortepad.command.pregnancy.http;

import java.time.Instant;
import java.util.List;
import nl.geboortepad.command.ChildElsewhere;
import nl.geboortepad.command.Vault;
import nl.geboortepad.kernel.Caller;
import nl.geboortepad.kernel.Caller.Role;
import nl.geboortepad.kernel.PregnancyId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only somebody who may look into more than one record can settle. */
@RestController
class StewardReport {
    private final Vault vault;

    StewardReport(Vault vault) {
        this.vault = vault;
    }

    /** @param childrenWithOneBsn two children that were reported with the same BSN, oldest first */
    record ToSettle(List<TwoChildren> childrenWithOneBsn) {}

    record TwoChildren(OneChild first, OneChild second, Instant noticed) {}

    record OneChild(PregnancyId pregnancy, int child) {
        static OneChild of(ChildElsewhere where) {
            return new OneChild(where.pregnancy(), where.number());
        }
    }

    @GetMapping(path = "/api/steward/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ToSettle> report(Caller caller) {
        caller.mustBe(Role.STEWARD);
        var children = vault.childConflicts().stream()
                .map(c -> new TwoChildren(OneChild.of(c.first()), OneChild.of(c.second()), c.noticed()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ToSettle(children));
    }
}
