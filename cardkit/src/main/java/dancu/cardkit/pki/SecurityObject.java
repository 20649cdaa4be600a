package dancu.cardkit.pki;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.Tlv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;

/// EF.SOD: the hashes of all data groups, signed by a document signer.
///
/// **Source:** ICAO Doc 9303-10, section 4.6.2: LDS security object version 0, SHA-256, its digest identifiers
/// without NULL, signed attributes, the signer's certificate inside.
final class SecurityObject {

    static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    static final AlgorithmIdentifier RSA_PSS =
            new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withRSAandMGF1");

    private static final int LENGTH_MAX = 32 * 1024;
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final CMSSignedData signed;
    private final X509Certificate signer;
    private final Map<Integer, byte[]> hashes;
    private final MessageDigest digest;

    private SecurityObject(
            CMSSignedData signed, X509Certificate signer, Map<Integer, byte[]> hashes, MessageDigest digest) {
        this.signed = signed;
        this.signer = signer;
        this.hashes = hashes;
        this.digest = digest;
    }

    /// Signs the data groups among the files.
    static byte[] encode(Map<CardFile, byte[]> files, DocumentSigner signer) {
        var hashes = new EnumMap<CardFile, DataGroupHash>(CardFile.class);
        files.forEach((file, bytes) -> {
            if (file.isDataGroup()) {
                hashes.put(file, new DataGroupHash(file.dataGroup(), new DEROctetString(sha256(bytes))));
            }
        });
        var content = der(new LDSSecurityObject(SHA256, hashes.values().toArray(DataGroupHash[]::new)));
        var attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, ICAOObjectIdentifiers.id_icao_ldsSecurityObject));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(sha256(content))));
        var signedAttributes = new DERSet(attributes);
        var certificate = certificate(signer.certificate());
        var signerInfo = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                SHA256,
                signedAttributes,
                RSA_PSS,
                new DEROctetString(signer.sign(der(signedAttributes))),
                null);
        var signedData = new SignedData(
                new DERSet(SHA256),
                new ContentInfo(ICAOObjectIdentifiers.id_icao_ldsSecurityObject, new DEROctetString(content)),
                new DERSet(certificate),
                null,
                new DERSet(signerInfo));
        return Tlv.encode(CardFile.SOD.tag(), der(new ContentInfo(CMSObjectIdentifiers.signedData, signedData)));
    }

    /// Reads an EF.SOD of at most 32 KiB; nothing is verified yet.
    ///
    /// @throws MalformedCardData if the bytes are not an EF.SOD with one signer and its certificate
    static SecurityObject decode(byte[] file) {
        if (file.length > LENGTH_MAX) {
            throw new MalformedCardData("an EF.SOD of " + file.length + " bytes");
        }
        var value = Tlv.parse(file, CardFile.SOD.tag()).value();
        try {
            var signed = new CMSSignedData(value);
            var content = signed.getSignedContent();
            if (content == null
                    || !content.getContentType().equals(ICAOObjectIdentifiers.id_icao_ldsSecurityObject)
                    || !(content.getContent() instanceof byte[] bytes)) {
                throw new MalformedCardData("EF.SOD holds no LDS security object");
            }
            var object = LDSSecurityObject.getInstance(bytes);
            var hashes = new TreeMap<Integer, byte[]>();
            for (var hash : object.getDatagroupHash()) {
                hashes.put(
                        hash.getDataGroupNumber(), hash.getDataGroupHashValue().getOctets());
            }
            return new SecurityObject(signed, signerOf(signed), hashes, digest(object.getDigestAlgorithmIdentifier()));
        } catch (MalformedCardData e) {
            throw e;
        } catch (CMSException | GeneralSecurityException | IOException | RuntimeException e) {
            // the ASN.1 library reports bad input with several unchecked exceptions
            throw new MalformedCardData("EF.SOD is not signed data of a document", e);
        }
    }

    /// The certificate inside; not yet trusted.
    X509Certificate signer() {
        return signer;
    }

    /// Data group number to hash.
    Map<Integer, byte[]> hashes() {
        return hashes;
    }

    /// The hash of a file as this object counts it.
    byte[] hash(byte[] bytes) {
        return digest.digest(bytes);
    }

    /// Whether the certificate inside signed the hashes.
    boolean isSigned() {
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(signer.getPublicKey());
            return only(signed).getSignedAttributes() != null && only(signed).verify(verifier);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            // whatever the library stumbles over, the signature is not good
            return false;
        }
    }

    private static X509Certificate signerOf(CMSSignedData signed) throws GeneralSecurityException, IOException {
        var signer = only(signed).getSID();
        for (var holder : signed.getCertificates().getMatches(null)) {
            if (holder.getIssuer().equals(signer.getIssuer())
                    && holder.getSerialNumber().equals(signer.getSerialNumber())) {
                return (X509Certificate) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                        .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
            }
        }
        throw new MalformedCardData("EF.SOD does not hold the certificate of its signer");
    }

    private static SignerInformation only(CMSSignedData signed) {
        var signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new MalformedCardData("EF.SOD has " + signers.size() + " signers, not one");
        }
        return signers.iterator().next();
    }

    private static MessageDigest digest(AlgorithmIdentifier identifier) throws GeneralSecurityException {
        var algorithm = identifier.getAlgorithm();
        if (algorithm.equals(NISTObjectIdentifiers.id_sha256)) {
            return MessageDigest.getInstance("SHA-256");
        } else if (algorithm.equals(NISTObjectIdentifiers.id_sha384)) {
            return MessageDigest.getInstance("SHA-384");
        } else if (algorithm.equals(NISTObjectIdentifiers.id_sha512)) {
            return MessageDigest.getInstance("SHA-512");
        }
        throw new MalformedCardData("EF.SOD counts hashes in another way than SHA-2");
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static Certificate certificate(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signer's certificate cannot be encoded", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("encoding to memory failed", e);
        }
    }
}
