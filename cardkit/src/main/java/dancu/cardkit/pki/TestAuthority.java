package dancu.cardkit.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A country signing authority and its document signer, **for tests only** and named so in every certificate.
///
/// Certificates follow the profile of ICAO Doc 9303-12, tables 5 and 6: RSA-PSS with SHA-256, the authority's key in
/// use for five years and good for 25 years and three months, a document signer's in use for three months and good
/// for 20 years and three months, longer than any card with an end.
public final class TestAuthority {

    /// Key lengths in bits for everything but unit tests.
    public static final int AUTHORITY_BITS = 4096;

    public static final int SIGNER_BITS = 3072;

    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");
    private static final String AUTHORITY_ALIAS = "test-csca";
    private static final String SIGNER_ALIAS = "test-ds";
    private static final String REVOCATIONS = "http://csca.test.invalid/dancu-test.crl";
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final PrivateKey authorityKey;
    private final X509Certificate authorityCertificate;
    private final PrivateKey signerKey;
    private final X509Certificate signerCertificate;

    private TestAuthority(
            PrivateKey authorityKey,
            X509Certificate authorityCertificate,
            PrivateKey signerKey,
            X509Certificate signerCertificate) {
        this.authorityKey = authorityKey;
        this.authorityCertificate = authorityCertificate;
        this.signerKey = signerKey;
        this.signerCertificate = signerCertificate;
    }

    /// A new authority with its first document signer.
    ///
    /// @param from   first day of both certificates
    /// @param random for keys and serial numbers
    public static TestAuthority create(LocalDate from, int authorityBits, int signerBits, SecureRandom random) {
        try {
            var keys = rsa(authorityBits, random);
            var name = name("TEST CSCA Dancu");
            var builder = builder(name, name, keys, from, from.plusYears(25).plusMonths(3), random);
            addCommon(builder, from, from.plusYears(5));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            var certificate = signed(builder, keys.getPrivate());
            return withSigner(keys.getPrivate(), certificate, from, signerBits, random);
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("a test authority cannot be made", e);
        }
    }

    /// The same authority with a new document signer in the place of the old one.
    ///
    /// @param from first day of the new certificate
    /// @throws IllegalArgumentException if the authority may sign no more on that day
    public TestAuthority withNewSigner(LocalDate from, int signerBits, SecureRandom random) {
        var start = LocalDate.ofInstant(authorityCertificate.getNotBefore().toInstant(), ZoneOffset.UTC);
        if (from.isBefore(start) || from.isAfter(start.plusYears(5))) {
            throw new IllegalArgumentException("the authority signs from %s for five years".formatted(start));
        }
        try {
            return withSigner(authorityKey, authorityCertificate, from, signerBits, random);
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("a document signer cannot be made", e);
        }
    }

    /// The authority's own certificate: what verifiers trust.
    public X509Certificate certificate() {
        return authorityCertificate;
    }

    public X509Certificate signerCertificate() {
        return signerCertificate;
    }

    /// The document signer at work.
    ///
    /// @param usesMax signatures the key may make in all
    /// @param used    signatures it made before
    public DocumentSigner documentSigner(long usesMax, long used) {
        return new DocumentSigner(signerKey, signerCertificate, null, usesMax, used);
    }

    /// Writes both keys and certificates as PKCS #12.
    public void save(OutputStream out, char[] password) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(AUTHORITY_ALIAS, authorityKey, password, new Certificate[] {authorityCertificate});
            store.setKeyEntry(
                    SIGNER_ALIAS, signerKey, password, new Certificate[] {signerCertificate, authorityCertificate});
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot write PKCS #12", e);
        }
    }

    /// Reads what [#save] wrote.
    ///
    /// @throws IOException if the file is damaged, of another kind, or the password is wrong
    public static TestAuthority load(InputStream in, char[] password) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (store.getKey(AUTHORITY_ALIAS, password) instanceof PrivateKey authorityKey
                    && store.getCertificate(AUTHORITY_ALIAS) instanceof X509Certificate authority
                    && store.getKey(SIGNER_ALIAS, password) instanceof PrivateKey signerKey
                    && store.getCertificate(SIGNER_ALIAS) instanceof X509Certificate signer) {
                return new TestAuthority(authorityKey, authority, signerKey, signer);
            }
            throw new IOException("the key store holds no test authority");
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store cannot be read", e);
        }
    }

    private static TestAuthority withSigner(
            PrivateKey authorityKey, X509Certificate authority, LocalDate from, int bits, SecureRandom random)
            throws GeneralSecurityException, CertIOException {
        var keys = rsa(bits, random);
        var subject = name("TEST DS Dancu " + from);
        var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        var builder = builder(issuer, subject, keys, from, from.plusYears(20).plusMonths(3), random);
        addCommon(builder, from, from.plusMonths(3));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublicKey()));
        var types = new ASN1EncodableVector();
        types.add(new ASN1Integer(0));
        types.add(new DERSet(new DERPrintableString("ID")));
        builder.addExtension(DOCUMENT_TYPES, false, new DERSequence(types));
        return new TestAuthority(authorityKey, authority, keys.getPrivate(), signed(builder, authorityKey));
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, LocalDate from, LocalDate to, SecureRandom random) {
        // 127 random bits with the highest set: positive, and far under twenty octets
        var serial = new BigInteger(126, random).setBit(126);
        return new JcaX509v3CertificateBuilder(issuer, serial, date(from), date(to), subject, keys.getPublic());
    }

    /// What table 6 asks of both certificates; the key works from the first day to the last.
    private static void addCommon(X509v3CertificateBuilder builder, LocalDate firstUse, LocalDate lastUse)
            throws CertIOException {
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.L, new DERPrintableString("VNM"))
                    .build()),
            new GeneralName(GeneralName.rfc822Name, "csca@test.invalid")
        });
        builder.addExtension(Extension.issuerAlternativeName, false, names);
        builder.addExtension(Extension.subjectAlternativeName, false, names);
        var period = new ASN1EncodableVector();
        period.add(new DERTaggedObject(false, 0, new DERGeneralizedTime(date(firstUse))));
        period.add(new DERTaggedObject(false, 1, new DERGeneralizedTime(date(lastUse))));
        builder.addExtension(Extension.privateKeyUsagePeriod, false, new DERSequence(period));
        var place = new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, REVOCATIONS)));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(place, null, null)
        }));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSAandMGF1")
                    .setProvider(BOUNCY_CASTLE)
                    .build(key);
            return new JcaX509CertificateConverter().setProvider(BOUNCY_CASTLE).getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Dancu TEST, not an authority")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static KeyPair rsa(int bits, SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits, random);
        return generator.generateKeyPair();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
