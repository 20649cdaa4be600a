package dancu.exchange;

import dancu.shared.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// Refuses workbooks that are broken or would unpack without end, before anything reads them.
///
/// Sizes an archive states are not believed: each part is unpacked once and counted.
final class WorkbookCheck {

    private static final long UNPACKED_BYTES_MAX = 4L << 30;

    /// Texts cells share are held in memory while a sheet is read.
    private static final long SHARED_TEXT_BYTES_MAX = 256L << 20;

    /// XML of tables shrinks thirtyfold; what shrinks two hundredfold was made to.
    private static final long TIMES_MAX = 200;
    private static final long SMALL_BYTES = 8L << 20;
    private static final int PARTS_MAX = 2_000;

    private WorkbookCheck() {}

    /// @throws Failure `exchange.file-broken`, `exchange.file-too-large`
    static void check(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_MAX) {
                throw new Failure(ExchangeError.FILE_TOO_LARGE, zip.size() + " parts");
            }
            var all = 0L;
            var buffer = new byte[1 << 16];
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var most = entry.getName().endsWith("sharedStrings.xml") ? SHARED_TEXT_BYTES_MAX : UNPACKED_BYTES_MAX;
                var unpacked = 0L;
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        all += read;
                        var packed = Math.max(1, entry.getCompressedSize());
                        if (unpacked > most
                                || all > UNPACKED_BYTES_MAX
                                || (unpacked > SMALL_BYTES && unpacked / packed > TIMES_MAX)) {
                            throw new Failure(ExchangeError.FILE_TOO_LARGE, "more than " + unpacked + " bytes");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new Failure(ExchangeError.FILE_BROKEN, "the archive cannot be unpacked", e);
        }
    }
}
