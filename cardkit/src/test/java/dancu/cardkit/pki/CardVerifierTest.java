package dancu.cardkit.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.InventedCards;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.ChipKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardVerifierTest {

    private static final LocalDate ISSUED = LocalDate.of(2021, 4, 20);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final TestAuthority AUTHORITY = TestAuthority.create(ISSUED, 2048, 2048, RANDOM);
    private static final CardData CARD = aCard(AUTHORITY);

    @Test
    void aFreshCardPassesEveryCheck() {
        var checks = verify(CARD.files());

        assertThat(checks).allMatch(Check::passed);
        assertThat(checks)
                .extracting(Check::name)
                .containsExactly(
                        "SOD form",
                        "SOD signature",
                        "DS chain",
                        "DS purpose",
                        "DS dates",
                        "CSCA dates",
                        "DG1 hash",
                        "DG2 hash",
                        "DG3 hash",
                        "DG13 hash",
                        "DG14 hash",
                        "DG15 hash",
                        "COM form",
                        "COM agrees with SOD",
                        "MRZ check digits",
                        "DG13 form",
                        "DG1 agrees with DG13");
        assertThat(CardVerifier.allPassed(checks)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CardFile.class,
            names = {"DG2", "DG3", "DG13", "DG14", "DG15"})
    void aFlippedBitFailsTheHashOfItsFileAndNothingElse(CardFile file) {
        var files = new EnumMap<>(CARD.files());
        var bytes = CARD.file(file).clone();
        bytes[bytes.length - 1] ^= 1;
        files.put(file, bytes);

        assertThat(failed(verify(files))).containsExactly(file + " hash");
    }

    @Test
    void anotherAuthorityIsNotTrusted() {
        var stranger = TestAuthority.create(ISSUED, 2048, 2048, RANDOM);

        var checks = CardVerifier.verify(CARD.files(), List.of(stranger.certificate()), ISSUED);

        assertThat(failed(checks)).containsExactly("DS chain");
    }

    @Test
    void aSignatureOverOtherHashesFails() {
        var files = new EnumMap<>(CARD.files());
        var other = aCard(AUTHORITY).file(CardFile.SOD);
        var mixed = CARD.file(CardFile.SOD).clone();
        // the signature is the last value of the file
        System.arraycopy(other, other.length - 256, mixed, mixed.length - 256, 256);
        files.put(CardFile.SOD, mixed);

        assertThat(failed(verify(files))).containsExactly("SOD signature");
    }

    @Test
    void aSecurityObjectOfAnotherCardFitsNoFileWithThingsOfItsOwn() {
        var files = new EnumMap<>(CARD.files());
        files.put(CardFile.SOD, aCard(AUTHORITY).file(CardFile.SOD));

        assertThat(failed(verify(files))).containsExactly("DG13 hash", "DG14 hash", "DG15 hash");
    }

    @Test
    void aCardIsGoodOnlyWhileItsCertificatesAre() {
        var before = CardVerifier.verify(CARD.files(), List.of(AUTHORITY.certificate()), ISSUED.minusDays(1));
        var after = CardVerifier.verify(CARD.files(), List.of(AUTHORITY.certificate()), ISSUED.plusYears(21));

        assertThat(failed(before)).containsExactly("DS dates", "CSCA dates");
        assertThat(failed(after)).containsExactly("DS dates");
    }

    @Test
    void fingersMayBeHiddenButNothingElse() {
        var withoutFingers = new EnumMap<>(CARD.files());
        withoutFingers.remove(CardFile.DG3);
        var withoutFace = new EnumMap<>(CARD.files());
        withoutFace.remove(CardFile.DG2);

        assertThat(failed(verify(withoutFingers))).isEmpty();
        assertThat(failed(verify(withoutFace))).containsExactly("DG2 hash");
    }

    @Test
    void anEmptyChipFailsWithoutThrowing() {
        assertThat(failed(verify(Map.of()))).containsExactly("SOD form", "COM form", "MRZ check digits", "DG13 form");
    }

    @Test
    void aSignerStopsAtItsLimit() {
        var signer = AUTHORITY.documentSigner(3, 2);

        Personalisation.personalise(InventedCards.leThiMau(), signer, RANDOM);

        assertThatThrownBy(() -> Personalisation.personalise(InventedCards.leThiMau(), signer, RANDOM))
                .isInstanceOf(SignerExhausted.class);
        assertThat(signer.uses()).isEqualTo(3);
    }

    @Test
    void aSignerWhoseKeyIsNotItsCertificatesSignsNothing() throws Exception {
        var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var signer = new DocumentSigner(key, AUTHORITY.signerCertificate(), null, 10);

        assertThatThrownBy(() -> Personalisation.personalise(InventedCards.leThiMau(), signer, RANDOM))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewSignerOfTheSameAuthorityIsTrusted() {
        var later = AUTHORITY.withNewSigner(ISSUED, 2048, RANDOM);

        assertThat(failed(verify(aCard(later).files()))).isEmpty();
        assertThatThrownBy(() -> AUTHORITY.withNewSigner(ISSUED.plusYears(6), 2048, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAuthorityComesBackFromItsKeyStore() throws IOException {
        var out = new ByteArrayOutputStream();
        AUTHORITY.save(out, "invented".toCharArray());

        var again = TestAuthority.load(new ByteArrayInputStream(out.toByteArray()), "invented".toCharArray());

        assertThat(failed(verify(aCard(again).files()))).isEmpty();
        assertThatThrownBy(() -> TestAuthority.load(new ByteArrayInputStream(out.toByteArray()), "wrong".toCharArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void certificatesCarryTheExtensionsOfTheProfileAndNoOthers() throws Exception {
        var common = List.of("2.5.29.18", "2.5.29.17", "2.5.29.16", "2.5.29.31", "2.5.29.15");

        var root = AUTHORITY.certificate();
        var signer = AUTHORITY.signerCertificate();

        assertThat(root.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(root.getNonCriticalExtensionOIDs()).contains("2.5.29.14").hasSize(5);
        assertThat(root.getBasicConstraints()).isZero();
        assertThat(signer.getCriticalExtensionOIDs()).containsExactly("2.5.29.15");
        assertThat(signer.getNonCriticalExtensionOIDs())
                .contains("2.5.29.35", "2.23.136.1.1.6.2")
                .hasSize(6);
        assertThat(signer.getBasicConstraints()).isEqualTo(-1);
        for (var oid : common) {
            assertThat(root.getExtensionValue(oid)).as(oid).isNotNull();
            assertThat(signer.getExtensionValue(oid)).as(oid).isNotNull();
        }
        assertThat(root.getSubjectX500Principal().getName()).contains("TEST").contains("C=VN");
        assertThat(signer.getSubjectX500Principal().getName()).contains("TEST").contains("C=VN");
        assertThat(signer.getSerialNumber().signum()).isPositive();
        signer.verify(root.getPublicKey());
    }

    @Test
    void theKeysInTheFilesArePointsOfTheCurve() {
        assertThat(ChipKeys.decodeDg14(CARD.file(CardFile.DG14)))
                .isNotEqualTo(ChipKeys.decodeDg15(CARD.file(CardFile.DG15)));
    }

    @Test
    void theManifestHashTellsCardsApart() {
        assertThat(CARD.manifestHash()).hasSize(64).isEqualTo(CardData.manifestHash(CARD.files()));
        assertThat(CARD.manifestHash()).isNotEqualTo(aCard(AUTHORITY).manifestHash());
    }

    private static CardData aCard(TestAuthority by) {
        return Personalisation.personalise(InventedCards.leThiMau(), by.documentSigner(10, 0), RANDOM);
    }

    private static List<Check> verify(Map<CardFile, byte[]> files) {
        return CardVerifier.verify(files, List.of(AUTHORITY.certificate()), ISSUED);
    }

    private static List<String> failed(List<Check> checks) {
        return checks.stream().filter(check -> !check.passed()).map(Check::name).toList();
    }
}
