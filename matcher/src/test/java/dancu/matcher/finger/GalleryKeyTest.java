package dancu.matcher.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GalleryKeyTest {

    /// The eighth test vector of the authors' reference code: key 00 to 0f, message 00 to 07.
    @Test
    void agreesWithTheReferenceVectorOfSipHash() {
        var bytes = new byte[16];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        assertThat(GalleryKey.of(bytes).hash(0x0706050403020100L)).isEqualTo(0x93f5f5799a932462L);
    }

    @Test
    void aKeyHasSixteenBytesAndIsNotPrinted() {
        assertThatThrownBy(() -> GalleryKey.of(new byte[15])).isInstanceOf(IllegalArgumentException.class);
        assertThat(GalleryKey.of(new byte[16])).hasToString("GalleryKey[secret]");
    }
}
