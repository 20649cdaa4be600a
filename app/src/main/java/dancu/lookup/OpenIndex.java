package dancu.lookup;

import dancu.shared.PersonId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// An index on disk that this process alone writes. Searching sees what was there at the last [#show].
final class OpenIndex implements Closeable {

    private static final double BUFFER_MIB = 48;
    private static final int PROCESSES_MAX = 32;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private OpenIndex(FSDirectory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new Uncached());
    }

    /// Conjunctions that stop early gain nothing from cached filters, and filling the cache makes one of them slow.
    private static final class Uncached extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /// Opens the first index in the folder no other process has open, or makes one. What cannot be read, or was
    /// changed on the disk, is thrown away.
    static OpenIndex open(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (Files.notExists(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (var number = 1; number <= PROCESSES_MAX; number++) {
            try {
                return openOne(folder.resolve("" + number));
            } catch (LockObtainFailedException e) {
                // Another process on this data folder; the next number is ours.
            }
        }
        throw new IOException("all " + PROCESSES_MAX + " indexes in the data folder are open");
    }

    private static OpenIndex openOne(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        var writer = isSound(directory) ? sound(directory) : null;
        if (writer == null) {
            erase(directory);
            writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
            writer.commit();
        }
        return new OpenIndex(directory, writer);
    }

    /// A writer that makes a new index reads the old one's list of files first, so that a broken one must go.
    private static void erase(FSDirectory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static @Nullable IndexWriter sound(FSDirectory directory) throws IOException {
        try {
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /// Reads every file once and compares its checksum: about 1 GB/s.
    private static boolean isSound(FSDirectory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (var reader = DirectoryReader.open(directory)) {
                for (var leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setIndexSort(new Sort(Entry.ORDER))
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setCommitOnClose(false);
    }

    /// The marks of the last commit, or null where nothing was committed with marks.
    @Nullable
    Marks marks() {
        var written = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
        }
        return Marks.read(written);
    }

    /// Puts records in, each in place of the one before.
    void put(Map<PersonId, Document> records) throws IOException {
        for (var each : records.entrySet()) {
            writer.updateDocument(Entry.term(each.getKey()), each.getValue());
        }
    }

    /// Puts records in that are not there yet.
    void add(List<Document> records) throws IOException {
        for (var record : records) {
            writer.addDocument(record);
        }
    }

    void remove(PersonId person) throws IOException {
        writer.deleteDocuments(Entry.term(person));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /// Makes few big pieces of many small ones: searching asks each of them.
    void tidy() throws IOException {
        writer.forceMerge(1);
    }

    /// Lets searching see what was put in.
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Marks marks) throws IOException {
        writer.setLiveCommitData(marks.written().entrySet());
        writer.commit();
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    boolean holds(PersonId person) throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().docFreq(Entry.term(person)) > 0;
        } finally {
            searchers.release(searcher);
        }
    }

    /// Asks one question after the other until enough records are found.
    ///
    /// @return the records in the order found, each with the number of the question that found it
    Map<PersonId, Integer> first(List<Query> questions, int enough) throws IOException {
        var found = new LinkedHashMap<PersonId, Integer>();
        var searcher = searchers.acquire();
        try {
            for (var step = 0; step < questions.size() && found.size() < enough; step++) {
                for (var person : ask(searcher, questions.get(step), enough)) {
                    found.putIfAbsent(person, step);
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return found;
    }

    private static List<PersonId> ask(IndexSearcher searcher, Query question, int enough) throws IOException {
        var hits = searcher.search(question, new TopFieldCollectorManager(new Sort(Entry.ORDER), enough, enough))
                .scoreDocs;
        var leaves = searcher.getIndexReader().leaves();
        var people = new ArrayList<PersonId>(hits.length);
        for (var hit : hits) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var ids = DocValues.getBinary(leaf.reader(), Entry.ID);
            if (ids.advanceExact(hit.doc - leaf.docBase)) {
                people.add(Entry.person(ids.binaryValue()));
            }
        }
        return people;
    }

    /// Closes without committing: what is not committed is read from the register again.
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
