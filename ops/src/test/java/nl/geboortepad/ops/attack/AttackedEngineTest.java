package nl.geboortepad.ops.attack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AttackedEngineTest {
    @Test
    void nothing_but_this_machine_is_attacked() {
        for (var address : new String[] {"10.0.0.1", "192.0.2.7", "2001:db8::1", "0.0.0.0"}) {
            assertThatThrownBy(() -> AttackedEngine.mustBeHere(address)).hasMessageContaining(address);
        }
        assertThatCode(() -> AttackedEngine.mustBeHere("127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> AttackedEngine.mustBeHere("::1")).doesNotThrowAnyException();
    }
}
