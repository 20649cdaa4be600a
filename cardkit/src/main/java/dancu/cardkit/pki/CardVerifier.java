package dancu.cardkit.pki;

import dancu.cardkit.CardFacts.Sex;
import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Mrz;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.CitizenGroup;
import dancu.cardkit.lds.Com;
import dancu.cardkit.lds.MrzGroup;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Passive authentication: whether the files of a chip are those its issuer signed, and agree with each other.
///
/// Revocation is not looked at. **Source:** ICAO Doc 9303-11, section 5.1.
public final class CardVerifier {

    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

    private CardVerifier() {}

    /// Looks at everything and reports all of it, good and bad, in a fixed order.
    ///
    /// DG3 is hidden from most readers: when it was not read there is no check of its hash. Any other data group
    /// that is signed and not there fails its check.
    ///
    /// @param files   as read; may be anything, this never throws for what they hold
    /// @param trusted country signing certificates
    /// @param today   for the dates of the certificates
    public static List<Check> verify(
            Map<CardFile, byte[]> files, Collection<X509Certificate> trusted, LocalDate today) {
        var checks = new ArrayList<Check>();
        var object = read(checks, "SOD form", () -> SecurityObject.decode(file(files, CardFile.SOD)));
        if (object.isPresent()) {
            checks.add(new Check("SOD signature", object.get().isSigned(), ""));
            checkChain(checks, object.get().signer(), trusted, today);
            checkHashes(checks, object.get(), files);
        }
        var listed = read(checks, "COM form", () -> Com.decode(file(files, CardFile.COM)));
        if (object.isPresent() && listed.isPresent()) {
            var signed = object.get().hashes().keySet();
            boolean agree = signed.size() == listed.get().size()
                    && listed.get().stream().allMatch(file -> signed.contains(file.dataGroup()));
            checks.add(new Check("COM agrees with SOD", agree, ""));
        }
        var mrz = read(checks, "MRZ check digits", () -> MrzGroup.decode(file(files, CardFile.DG1)));
        var citizen = read(checks, "DG13 form", () -> CitizenGroup.decode(file(files, CardFile.DG13)));
        if (mrz.isPresent() && citizen.isPresent()) {
            var differing = differing(mrz.get(), citizen.get());
            checks.add(new Check("DG1 agrees with DG13", differing.isEmpty(), String.join(", ", differing)));
        }
        return checks;
    }

    /// Whether all checks passed, and there were any.
    public static boolean allPassed(List<Check> checks) {
        return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
    }

    private static void checkChain(
            List<Check> checks, X509Certificate signer, Collection<X509Certificate> trusted, LocalDate today) {
        var issuer = trusted.stream()
                .filter(candidate -> hasIssued(candidate, signer))
                .findFirst();
        checks.add(new Check(
                "DS chain", issuer.isPresent(), issuer.isPresent() ? "" : "no trusted authority issued the signer"));
        var usage = signer.getKeyUsage();
        boolean maySign = usage != null && usage[DIGITAL_SIGNATURE] && signer.getBasicConstraints() < 0;
        checks.add(new Check("DS purpose", maySign, ""));
        checks.add(new Check("DS dates", isGood(signer, today), ""));
        issuer.ifPresent(authority -> checks.add(new Check("CSCA dates", isGood(authority, today), "")));
    }

    private static boolean hasIssued(X509Certificate authority, X509Certificate signer) {
        var usage = authority.getKeyUsage();
        if (!authority.getSubjectX500Principal().equals(signer.getIssuerX500Principal())
                || authority.getBasicConstraints() < 0
                || usage == null
                || !usage[KEY_CERT_SIGN]) {
            return false;
        }
        try {
            signer.verify(authority.getPublicKey(), BOUNCY_CASTLE);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            // whatever is wrong with the signature, this authority has not issued it
            return false;
        }
    }

    private static boolean isGood(X509Certificate certificate, LocalDate today) {
        var noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return !noon.isBefore(certificate.getNotBefore().toInstant())
                && !noon.isAfter(certificate.getNotAfter().toInstant());
    }

    private static void checkHashes(List<Check> checks, SecurityObject object, Map<CardFile, byte[]> files) {
        object.hashes().forEach((number, expected) -> {
            var file = CardFile.ofDataGroup(number);
            var bytes = file.map(files::get);
            var name = "DG" + number + " hash";
            if (bytes.isPresent()) {
                checks.add(new Check(name, MessageDigest.isEqual(expected, object.hash(bytes.get())), ""));
            } else if (file.isEmpty() || file.get() != CardFile.DG3) {
                checks.add(new Check(name, false, "signed, but not there"));
            }
        });
        for (var file : files.keySet()) {
            if (file.isDataGroup() && !object.hashes().containsKey(file.dataGroup())) {
                checks.add(new Check("DG" + file.dataGroup() + " hash", false, "there, but not signed"));
            }
        }
    }

    private static List<String> differing(Mrz mrz, CitizenGroup citizen) {
        var differing = new ArrayList<String>();
        if (!mrz.cardNumber().equals(citizen.number())) {
            differing.add("number");
        }
        if (!CitizenGroup.day(mrz.birthDate()).equals(citizen.birthDate())) {
            differing.add("birth date");
        }
        if (!(mrz.sex() == Sex.MALE ? "Nam" : "Nữ").equals(citizen.sex())) {
            differing.add("sex");
        }
        if (!mrz.expiry().map(CitizenGroup::day).orElse(CitizenGroup.NO_EXPIRY).equals(citizen.expiry())) {
            differing.add("expiry");
        }
        if (!hasName(mrz, citizen.fullName())) {
            differing.add("name");
        }
        return differing;
    }

    private static boolean hasName(Mrz mrz, String fullName) {
        try {
            return Mrz.nameLine(fullName).equals(mrz.line3());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] file(Map<CardFile, byte[]> files, CardFile file) {
        var bytes = files.get(file);
        if (bytes == null) {
            throw new MalformedCardData(file + " is not there");
        }
        return bytes;
    }

    private static <T> Optional<T> read(List<Check> checks, String name, Reading<T> reading) {
        try {
            var read = reading.read();
            checks.add(new Check(name, true, ""));
            return Optional.of(read);
        } catch (MalformedCardData e) {
            checks.add(new Check(name, false, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }
}
