package nl.geboortepad.kernel.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.geboortepad.kernel.text.Text;

/** A text as it was sent: UTF-8 and nothing else, so that no character of it becomes another. */
public final class SentText {
    private SentText() {}

    /** @throws Problem when it is in something else */
    public static String of(byte[] sent) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw Problem.of(
                    Problem.Code.MALFORMED, new Text("Dit is geen leesbare UTF-8.", "This is not readable UTF-8."));
        }
    }
}
