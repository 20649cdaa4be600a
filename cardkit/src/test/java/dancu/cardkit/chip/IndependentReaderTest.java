package dancu.cardkit.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.CardFacts;
import dancu.cardkit.InventedCards;
import dancu.cardkit.Mrz;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.pki.CardData;
import dancu.cardkit.pki.Personalisation;
import dancu.cardkit.pki.TestAuthority;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.time.LocalDate;
import java.util.List;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.BACKey;
import org.jmrtd.PassportService;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Our chip in the hands of JMRTD, which shares no code with it.
class IndependentReaderTest {

    private static final LocalDate ISSUED = LocalDate.of(2021, 4, 20);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TestAuthority AUTHORITY = TestAuthority.create(ISSUED, 2048, 2048, RANDOM);
    private static final CardFacts FACTS = InventedCards.leThiMau();
    private static final CardData CARD = Personalisation.personalise(FACTS, AUTHORITY.documentSigner(1, 0), RANDOM);

    @BeforeAll
    static void giveTheReaderItsProvider() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @Test
    void jmrtdReadsEveryFileAndFindsTheHashesThatWereSigned() throws Exception {
        var service = opened("190012345");
        var sod = new SODFile(new ByteArrayInputStream(read(service, PassportService.EF_SOD)));

        assertThat(sod.getDigestAlgorithm()).isEqualTo("SHA-256");
        assertThat(sod.getDataGroupHashes()).containsOnlyKeys(1, 2, 3, 13, 14, 15);
        for (var file : List.of(CardFile.DG1, CardFile.DG2, CardFile.DG13, CardFile.DG14, CardFile.DG15)) {
            var bytes = read(service, (short) file.identifier());
            assertThat(bytes).as(file.name()).isEqualTo(CARD.file(file));
            assertThat(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .as(file.name())
                    .isEqualTo(sod.getDataGroupHashes().get(file.dataGroup()));
        }
        var signer = sod.getDocSigningCertificate();
        var verification = Signature.getInstance("SHA256withRSAandMGF1", new BouncyCastleProvider());
        verification.initVerify(signer);
        verification.update(sod.getEContent());
        assertThat(verification.verify(sod.getEncryptedDigest())).isTrue();
        signer.verify(AUTHORITY.certificate().getPublicKey());
    }

    @Test
    void jmrtdUnderstandsTheFiles() throws Exception {
        var service = opened("190012345");

        var com = new COMFile(new ByteArrayInputStream(read(service, PassportService.EF_COM)));
        assertThat(com.getTagList()).containsExactly(0x61, 0x75, 0x63, 0x6D, 0x6E, 0x6F);
        var mrz = new DG1File(new ByteArrayInputStream(read(service, PassportService.EF_DG1))).getMRZInfo();
        assertThat(mrz.getDocumentNumber()).isEqualTo("190012345");
        assertThat(mrz.getDateOfBirth()).isEqualTo("900315");
        assertThat(mrz.getPrimaryIdentifier()).isEqualTo("LE");
        var face = new DG2File(new ByteArrayInputStream(read(service, PassportService.EF_DG2)));
        var image =
                ((FaceInfo) face.getSubRecords().getFirst()).getFaceImageInfos().getFirst();
        assertThat(image.getMimeType()).isEqualTo("image/jpeg");
        assertThat(image.getWidth()).isEqualTo(120);
        assertThat(image.getImageInputStream().readAllBytes())
                .isEqualTo(FACTS.portrait().bytes());
    }

    @Test
    void jmrtdAuthenticatesTheChipBothWays() throws Exception {
        var service = opened("190012345");
        var dg15 = new DG15File(new ByteArrayInputStream(read(service, PassportService.EF_DG15)));
        var challenge = new byte[8];
        RANDOM.nextBytes(challenge);
        var answer = service.doAA(dg15.getPublicKey(), "SHA-256", "SHA256withECDSA", challenge)
                .getResponse();
        var verification = Signature.getInstance("SHA256withPLAIN-ECDSA", new BouncyCastleProvider());
        verification.initVerify(dg15.getPublicKey());
        verification.update(challenge);
        assertThat(verification.verify(answer)).isTrue();

        var dg14 = new DG14File(new ByteArrayInputStream(read(service, PassportService.EF_DG14)));
        ChipAuthenticationPublicKeyInfo key = null;
        ChipAuthenticationInfo info = null;
        for (var security : dg14.getSecurityInfos()) {
            if (security instanceof ChipAuthenticationPublicKeyInfo found) {
                key = found;
            } else if (security instanceof ChipAuthenticationInfo found) {
                info = found;
            }
        }
        assertThat(key).isNotNull();
        assertThat(info).isNotNull();
        service.doEACCA(
                key.getKeyId(), info.getObjectIdentifier(), key.getObjectIdentifier(), key.getSubjectPublicKey());
        assertThat(read(service, PassportService.EF_DG1)).isEqualTo(CARD.file(CardFile.DG1));
    }

    @Test
    void jmrtdIsRefusedTheFingersAndEverythingUnderAWrongKey() throws Exception {
        var service = opened("190012345");

        assertThatThrownBy(() -> read(service, PassportService.EF_DG3)).isInstanceOf(CardServiceException.class);
        assertThatThrownBy(() -> opened("190012346")).isInstanceOf(CardServiceException.class);
    }

    private static PassportService opened(String documentNumber) throws CardServiceException {
        var service = new PassportService(new InMemory(new EmulatedChip(CARD, RANDOM)), 256, 224, false, false);
        service.open();
        service.sendSelectApplet(false);
        assertThat(Mrz.of(FACTS).documentNumber()).hasSize(9);
        service.doBAC(new BACKey(documentNumber, "900315", "300315"));
        return service;
    }

    private static byte[] read(PassportService service, short file) throws Exception {
        try (var in = service.getInputStream(file, 224)) {
            return in.readAllBytes();
        }
    }

    private static final class InMemory extends CardService {

        private final EmulatedChip chip;

        InMemory(EmulatedChip chip) {
            this.chip = chip;
        }

        @Override
        public void open() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) {
            return new ResponseAPDU(chip.transmit(command.getBytes()));
        }

        @Override
        public byte[] getATR() {
            return new byte[0];
        }

        @Override
        public void close() {}

        @Override
        public boolean isConnectionLost(Exception e) {
            return false;
        }
    }
}
