package io.baton.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

class CodePointOrderTest {

    @Property(tries = 500)
    void ordersAsUtf8BytesDo(@ForAll @StringLength(max = 4) String left, @ForAll @StringLength(max = 4) String right) {
        if (isWellFormed(left) && isWellFormed(right)) {
            int bytes = Arrays.compareUnsigned(utf8(left), utf8(right));
            assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(left, right)))
                    .isEqualTo(Integer.signum(bytes));
        }
    }

    @Property(tries = 200)
    void putsRareCharactersBehindAllOthers(@ForAll @UniqueElements List<@StringLength(min = 1, max = 2) String> words) {
        for (String word : words) {
            if (Character.codePointAt(word, 0) < Character.MIN_SURROGATE) {
                assertThat(CodePointOrder.INSTANCE.compare("𠮷", word)).isPositive();
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWellFormed(String text) {
        return new String(utf8(text), StandardCharsets.UTF_8).equals(text);
    }
}
