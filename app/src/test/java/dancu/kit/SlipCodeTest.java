package dancu.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SlipCodeTest {

    @Test
    void noTwoDossiersOfAnyKitShareACode() {
        var codes = new HashSet<SlipCode>();
        for (int kit = 0; kit < SlipCode.KITS_MAX; kit += 31) {
            for (long sequence = 1; sequence <= 1000; sequence++) {
                assertThat(codes.add(SlipCode.of(kit, sequence))).isTrue();
            }
        }
    }

    @Test
    void everyWrongCharacterAndEveryExchangedPairIsNoticed() {
        var code = SlipCode.of(42, 4711).value();
        var alphabet = "023456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int i = 0; i < code.length(); i++) {
            for (int c = 0; c < alphabet.length(); c++) {
                var wrong = code.substring(0, i) + alphabet.charAt(c) + code.substring(i + 1);
                assertThat(SlipCode.isValid(wrong)).as(wrong).isEqualTo(wrong.equals(code));
            }
        }
        for (int i = 0; i + 1 < code.length(); i++) {
            var swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
            assertThat(SlipCode.isValid(swapped)).as(swapped).isEqualTo(swapped.equals(code));
        }
    }

    @Test
    void whatAPersonTypesIsForgivenItsCaseAndHyphens() {
        var code = SlipCode.of(7, 12);
        var typed = " " + code.value().replace("-", " ").toLowerCase(java.util.Locale.ROOT);

        assertThat(SlipCode.read(typed)).isEqualTo(code);
        assertThatThrownBy(() -> SlipCode.read("AB-1234")).isInstanceOf(IllegalArgumentException.class);
    }
}
