package dancu.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of this installation, in a PKCS#12 key store in one folder only its owner can read.
///
/// Keys are made at first use. Whoever holds this folder can open everything sealed here, so it is backed
/// up apart
/// from the data.
public final class KeyRing {

    private final Path folder;
    private final char[] password;
    private final KeyStore store;

    private KeyRing(Path folder, char[] password, KeyStore store) {
        this.folder = folder;
        this.password = password;
        this.store = store;
    }

    /// Opens the key ring of this folder, making both when there is none.
    public static KeyRing open(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var secret = folder.resolve("secret");
            if (!Files.exists(secret)) {
                write(secret, HexFormat.of().formatHex(random(32)).getBytes(StandardCharsets.US_ASCII));
            }
            var password = Files.readString(secret).strip().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            var file = folder.resolve("keys.p12");
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
            } else {
                store.load(null, password);
            }
            return new KeyRing(folder, password, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store of " + folder + " cannot be opened", e);
        }
    }

    /// The AES-256 key of this name.
    public synchronized SecretKey secret(String name) {
        try {
            var protection = new KeyStore.PasswordProtection(password);
            if (!store.containsAlias(name)) {
                readAgain();
            }
            if (!store.containsAlias(name)) {
                store.setEntry(name, new KeyStore.SecretKeyEntry(new SecretKeySpec(random(32), "AES")), protection);
                var bytes = new ByteArrayOutputStream();
                store.store(bytes, password);
                write(folder.resolve("keys.p12"), bytes.toByteArray());
            }
            return ((KeyStore.SecretKeyEntry) store.getEntry(name, protection)).getSecretKey();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("key " + name + " cannot be used", e);
        }
    }

    /// The key pair of this name, for example `X25519` or `Ed25519`; the private half is kept sealed.
    public synchronized KeyPair pair(String name, String algorithm) {
        var file = folder.resolve(name + ".sealed");
        var wrap = secret("key-pairs");
        try {
            if (!Files.exists(file)) {
                var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
                write(folder.resolve(name + ".public"), pair.getPublic().getEncoded());
                write(file, Envelope.seal(wrap, pair.getPrivate().getEncoded(), name));
                return pair;
            }
            var factory = KeyFactory.getInstance(algorithm);
            var open = Envelope.open(wrap, Files.readAllBytes(file), name);
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Files.readAllBytes(folder.resolve(name + ".public")))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(open)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key pair " + name + " cannot be used", e);
        }
    }

    /// A sealed file of this name, made by `make` at first use. For keys in a form of their own.
    public synchronized byte[] sealedFile(String name, Supplier<byte[]> make) {
        var file = folder.resolve(name + ".sealed");
        var wrap = secret("key-files");
        try {
            if (!Files.exists(file)) {
                write(file, Envelope.seal(wrap, make.get(), name));
            }
            return Envelope.open(wrap, Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key file " + name + " cannot be opened", e);
        }
    }

    /// Another program may have made a key since; one made here over it would lose what that one sealed.
    private void readAgain() throws GeneralSecurityException, IOException {
        var file = folder.resolve("keys.p12");
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                store.load(in, password);
            }
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// Writes beside and renames, so that a crash leaves the old file or the new one, never half of either.
    private static void write(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
