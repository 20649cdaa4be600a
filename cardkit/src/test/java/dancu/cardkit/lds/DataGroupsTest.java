package dancu.cardkit.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.InventedCards;
import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Mrz;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataGroupsTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Test
    void dg1HoldsTheNinetyCharacters() {
        var mrz = Mrz.of(InventedCards.leThiMau());

        var file = MrzGroup.encode(mrz);

        assertThat(HEX.formatHex(file)).startsWith("615D5F1F5A4944564E4D");
        assertThat(MrzGroup.decode(file)).isEqualTo(mrz);
    }

    @Test
    void dg2GivesThePortraitBack() {
        var portrait = InventedCards.leThiMau().portrait();

        assertThat(FaceGroup.decode(FaceGroup.encode(portrait))).isEqualTo(portrait);
    }

    @Test
    void dg2SaysHowLargeThePortraitIs() {
        var file = HEX.formatHex(FaceGroup.encode(InventedCards.leThiMau().portrait()));

        assertThat(file).contains(HEX.formatHex("FAC\0".getBytes(StandardCharsets.US_ASCII)));
        assertThat(file).contains("0100007800A00102"); // frontal, JPEG, 120 by 160, colour, camera
    }

    @Test
    void dg3GivesBothFingersBackLeftOneFirst() {
        var fingers = InventedCards.leThiMau().fingers();

        var file = FingerGroup.encode(fingers);

        assertThat(FingerGroup.decode(file)).isEqualTo(fingers);
        var hex = HEX.formatHex(file);
        assertThat(hex.indexOf("82010A")).isPositive().isLessThan(hex.indexOf("820109"));
    }

    @Test
    void aPictureOfAnotherKindIsRefused() {
        var png = InventedCards.leThiMau().fingers().getFirst();

        assertThatThrownBy(() -> FaceGroup.encode(png)).isInstanceOf(MalformedCardData.class);
    }

    @Test
    void comListsTheDataGroups() {
        var groups = EnumSet.of(CardFile.DG1, CardFile.DG2, CardFile.DG13);

        var file = Com.encode(groups);

        assertThat(HEX.formatHex(file)).isEqualTo("60155F0104303130375F36063034303030305C0361756D");
        assertThat(Com.decode(file)).isEqualTo(groups);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3011020101130C303338313930303132333435",
                "3009020104" + "0C044EE1BBAF",
                "300F0201050C0A5669E1BB8774204E616D",
                "302802010D30100C0E",
                "30110C0F48C3A0",
                "300302010E", // nobody married
            })
    void dg13FieldsAreThoseOfRealCardsByteForByte(String bytes) {
        assertThat(HEX.formatHex(citizen("0000000000000000").encode())).contains(bytes);
    }

    @Test
    void dg13ReadsWhatItWrote() {
        var citizen = citizen("0123456789012345");

        assertThat(CitizenGroup.decode(citizen.encode())).isEqualTo(citizen);
    }

    @Test
    void dg13KeepsFieldsLongerThanOneLengthByteSays() {
        var c = citizen("0123456789012345");
        var address = "Thôn Rất Dài, ".repeat(20);
        var longer = new CitizenGroup(
                c.number(),
                c.fullName(),
                c.birthDate(),
                c.sex(),
                c.nationality(),
                c.ethnicity(),
                c.religion(),
                c.origin(),
                address,
                c.marks(),
                c.issueDate(),
                c.expiry(),
                c.father(),
                c.mother(),
                c.spouses(),
                c.oldNumber(),
                c.chipNumber());

        var file = longer.encode();

        assertThat(HEX.formatHex(file)).contains("020109" + "0C82");
        assertThat(CitizenGroup.decode(file).residence()).isEqualTo(address);
    }

    @Test
    void dg13MayHaveASequenceAroundTheList() {
        var citizen = citizen("0123456789012345");
        var list = Tlv.parse(citizen.encode()).value();

        assertThat(CitizenGroup.decode(Tlv.encode(0x6D, Tlv.encode(0x30, list))))
                .isEqualTo(citizen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "30", // no length
                "3080", // indefinite
                "3002", // value missing
                "300100FF", // left over
                "308101FF", // length not in shortest form
                "3084000000FF", // four length bytes
                "3083FFFFFF", // sixteen megabytes that are not there
                "1F8101", // three-byte tag
            })
    void onlyWholeAndShortestDataObjectsAreRead(String bytes) {
        assertThatThrownBy(() -> Tlv.parse(HEX.parseHex(bytes))).isInstanceOf(MalformedCardData.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 127, 128, 255, 256, 65535, 65536})
    void lengthsAreReadAsTheyWereWritten(int length) {
        var encoded = Tlv.encode(0x7F61, new byte[length]);

        assertThat(Tlv.parse(encoded).value()).hasSize(length);
        assertThat(Tlv.wholeLength(encoded)).isEqualTo(encoded.length);
    }

    private static CitizenGroup citizen(String chipNumber) {
        return CitizenGroup.of(InventedCards.leThiMau(), chipNumber);
    }
}
