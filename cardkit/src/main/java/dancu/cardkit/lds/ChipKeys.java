package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The public keys of one chip: DG14 for chip authentication, DG15 for active authentication.
///
/// Both are points on NIST P-256, written with the whole curve parameters and uncompressed points, as inspection
/// systems expect (ICAO Doc 9303-11, sections 6.1 and 6.2; BSI TR-03110-3, A.1.1.1).
public final class ChipKeys {

    public static final String CURVE = "secp256r1";

    private static final ASN1ObjectIdentifier CHIP_AUTHENTICATION_KEY =
            new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1.2");
    private static final ASN1ObjectIdentifier CHIP_AUTHENTICATION_AES_128 =
            new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.3.2.2");
    private static final ASN1ObjectIdentifier ACTIVE_AUTHENTICATION = new ASN1ObjectIdentifier("2.23.136.1.1.5");
    private static final ASN1ObjectIdentifier PLAIN_ECDSA_SHA256 = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.1.4.1.3");
    private static final X9ECParameters P256 = explicitP256();
    private static final AlgorithmIdentifier EXPLICIT_P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new X962Parameters(P256));
    private static final int COORDINATE = 32;

    private ChipKeys() {}

    /// DG14: chip authentication with AES-128 on the key, and how active authentication signs.
    public static byte[] encodeDg14(ECPublicKey chipAuthentication) {
        var infos = new ASN1EncodableVector();
        infos.add(sequence(CHIP_AUTHENTICATION_KEY, publicKeyInfo(chipAuthentication)));
        infos.add(sequence(CHIP_AUTHENTICATION_AES_128, new ASN1Integer(1)));
        infos.add(sequence(ACTIVE_AUTHENTICATION, new ASN1Integer(1), PLAIN_ECDSA_SHA256));
        return Tlv.encode(CardFile.DG14.tag(), der(new DERSet(infos)));
    }

    /// DG15: the key active authentication signs with.
    public static byte[] encodeDg15(ECPublicKey activeAuthentication) {
        return Tlv.encode(CardFile.DG15.tag(), der(publicKeyInfo(activeAuthentication)));
    }

    /// The chip authentication key of DG14.
    ///
    /// @throws MalformedCardData if there is none on P-256
    public static PublicKey decodeDg14(byte[] file) {
        var value = Tlv.parse(file, CardFile.DG14.tag()).value();
        try {
            for (var info : ASN1Set.getInstance(value)) {
                var parts = ASN1Sequence.getInstance(info);
                if (parts.size() >= 2 && parts.getObjectAt(0).equals(CHIP_AUTHENTICATION_KEY)) {
                    return publicKey(SubjectPublicKeyInfo.getInstance(parts.getObjectAt(1)));
                }
            }
        } catch (MalformedCardData e) {
            throw e;
        } catch (RuntimeException e) {
            // the ASN.1 library reports bad input with several unchecked exceptions
            throw new MalformedCardData("DG14 is not a set of security infos", e);
        }
        throw new MalformedCardData("DG14 has no key for chip authentication");
    }

    /// The active authentication key of DG15.
    ///
    /// @throws MalformedCardData if it is not a key on P-256
    public static PublicKey decodeDg15(byte[] file) {
        var value = Tlv.parse(file, CardFile.DG15.tag()).value();
        try {
            return publicKey(SubjectPublicKeyInfo.getInstance(value));
        } catch (MalformedCardData e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedCardData("DG15 is not a public key", e);
        }
    }

    private static PublicKey publicKey(SubjectPublicKeyInfo info) {
        if (!info.getAlgorithm().equals(EXPLICIT_P256)) {
            throw new MalformedCardData("the key of the chip is not on P-256 with whole parameters");
        }
        var point = info.getPublicKeyData().getOctets();
        if (point.length != 1 + 2 * COORDINATE || point[0] != 4) {
            throw new MalformedCardData("the key of the chip is not an uncompressed point");
        }
        return publicKey(point);
    }

    /// The key of an uncompressed point of 65 bytes, which must lie on the curve.
    ///
    /// @throws MalformedCardData if it does not
    public static ECPublicKey publicKey(byte[] point) {
        try {
            P256.getCurve().decodePoint(point);
            var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
            var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            var curve = parameters.getParameterSpec(ECParameterSpec.class);
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
        } catch (IllegalArgumentException e) {
            throw new MalformedCardData("the key of the chip is no point of P-256", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    /// The uncompressed point, 65 bytes.
    public static byte[] point(ECPublicKey key) {
        var point = new byte[1 + 2 * COORDINATE];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void put(BigInteger value, byte[] target, int at) {
        var bytes = value.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, target, at + COORDINATE - length, length);
    }

    private static SubjectPublicKeyInfo publicKeyInfo(ECPublicKey key) {
        return new SubjectPublicKeyInfo(EXPLICIT_P256, point(key));
    }

    private static X9ECParameters explicitP256() {
        var named = ECNamedCurveTable.getByName(CURVE);
        return new X9ECParameters(
                named.getCurve(), new X9ECPoint(named.getG(), false), named.getN(), named.getH(), named.getSeed());
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("encoding to memory failed", e);
        }
    }
}
