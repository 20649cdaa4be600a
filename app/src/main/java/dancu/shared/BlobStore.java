package dancu.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Sealed pictures and packets in a folder, each under the SHA-256 of its bytes.
///
/// Putting the same bytes twice stores them once. A put returns after the bytes reached the disk.
public final class BlobStore {

    private final Path folder;

    public BlobStore(Path folder) {
        this.folder = folder;
    }

    /// Keeps the bytes.
    ///
    /// @return their SHA-256, 64 hexadecimal digits
    public String put(byte[] sealed) {
        var hash = hash(sealed);
        var file = file(hash);
        if (Files.exists(file)) {
            return hash;
        }
        try {
            Files.createDirectories(file.getParent());
            var beside = Files.createTempFile(file.getParent(), "put", ".new");
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(sealed));
                channel.force(false);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws UncheckedIOException if there is nothing under this hash, or the disk changed it
    public byte[] get(String hash) {
        try {
            var bytes = Files.readAllBytes(file(hash));
            if (!hash(bytes).equals(hash)) {
                throw new IOException("blob " + hash + " was changed on disk");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the bytes; removing what is not there is no error.
    public void erase(String hash) {
        try {
            Files.deleteIfExists(file(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SHA-256 as 64 lower-case hexadecimal digits.
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    private Path file(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }
}
