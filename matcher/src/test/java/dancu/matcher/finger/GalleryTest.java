package dancu.matcher.finger;

import static dancu.matcher.finger.SyntheticPrints.PERSONS;
import static dancu.matcher.finger.SyntheticPrints.first;
import static dancu.matcher.finger.SyntheticPrints.only;
import static dancu.matcher.finger.SyntheticPrints.reference;
import static dancu.matcher.finger.SyntheticPrints.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private static final GalleryKey KEY = GalleryKey.of(new byte[16]);

    /// Fewer candidates than persons, so that the index has to find them.
    private static final GallerySettings NARROW = new GallerySettings(20, 10, 40);

    private static final Gallery EVERYONE = galleryOf(KEY, NARROW, PERSONS);

    @Test
    void theSamePersonComesOutOnTopAndNobodyElseIsStrong() {
        var strongOnTop = 0;
        var mostVotes = 0;
        for (var person = 1; person <= PERSONS; person++) {
            var candidates = EVERYONE.search(second(person)).candidates();
            var mate = reference(person);
            var best = candidates.getFirst();
            if (best.referenceId().equals(mate)) {
                strongOnTop += best.decision() == Decision.STRONG ? 1 : 0;
                mostVotes += candidates.stream().allMatch(other -> other.votes() <= best.votes()) ? 1 : 0;
            }
            assertThat(candidates)
                    .filteredOn(candidate -> !candidate.referenceId().equals(mate))
                    .allMatch(candidate -> candidate.decision() == Decision.CLEAR);
        }
        assertThat(strongOnTop).isGreaterThanOrEqualTo(99);
        assertThat(mostVotes).as("found by the index alone").isGreaterThanOrEqualTo(99);
    }

    @Test
    void aPersonNotInTheGalleryIsClear() {
        for (var person = 1; person <= 20; person++) {
            var result = EVERYONE.search(second(person), reference(person));

            assertThat(result.decision()).isEqualTo(Decision.CLEAR);
            assertThat(result.candidates()).extracting(Candidate::referenceId).doesNotContain(reference(person));
        }
    }

    @Test
    void fourFingersAreEnoughToBeFound() {
        var found = IntStream.rangeClosed(1, 20)
                .filter(person -> {
                    var probe = only(
                            second(person),
                            FingerPosition.RIGHT_THUMB,
                            FingerPosition.RIGHT_INDEX,
                            FingerPosition.LEFT_THUMB,
                            FingerPosition.LEFT_INDEX);
                    var hits = EVERYONE.search(probe).hits();
                    return hits.size() == 1 && hits.getFirst().referenceId().equals(reference(person));
                })
                .count();

        assertThat(found).isGreaterThanOrEqualTo(19);
    }

    @Test
    void swappedHandsAreFoundWhenTheHandsAreExchangedBack() {
        var swapped = second(7).handsExchanged();

        assertThat(EVERYONE.search(swapped).hits()).isEmpty();
        assertThat(EVERYONE.search(swapped.handsExchanged())
                        .candidates()
                        .getFirst()
                        .referenceId())
                .isEqualTo(reference(7));
    }

    @Test
    void whoWasRemovedIsNoLongerFoundAndCanComeBack() {
        var gallery = galleryOf(KEY, NARROW, 60);

        assertThat(gallery.remove(reference(5))).isTrue();
        assertThat(gallery.remove(reference(5))).isFalse();
        assertThat(gallery.size()).isEqualTo(59);
        assertThat(gallery.find(reference(5))).isEmpty();
        assertThat(gallery.search(second(5)).hits()).isEmpty();

        assertThat(gallery.insert(reference(5), first(5))).isTrue();
        assertThat(gallery.search(second(5)).candidates())
                .isEqualTo(galleryOf(KEY, NARROW, 60).search(second(5)).candidates());
    }

    @Test
    void nothingOfTheRemovedStaysInTheIndex() {
        var gallery = galleryOf(KEY, NARROW, 60);
        for (var person = 31; person <= 60; person++) {
            gallery.remove(reference(person));
        }
        var neverThere = galleryOf(KEY, NARROW, 30);

        for (var person = 1; person <= 4; person++) {
            assertThat(gallery.search(second(person))).isEqualTo(neverThere.search(second(person)));
        }
    }

    @Test
    void aReferenceIdIsTakenOnce() {
        var gallery = galleryOf(KEY, NARROW, 1);

        assertThat(gallery.insert(reference(1), first(2))).isFalse();
        assertThat(gallery.find(reference(1))).contains(first(1));
    }

    @Test
    void anotherKeyGivesTheSameAnswerFromAnotherIndex() {
        var otherKey = GalleryKey.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        var other = galleryOf(otherKey, NARROW, PERSONS);

        var here = EVERYONE.search(second(3)).candidates().getFirst();
        var there = other.search(second(3)).candidates().getFirst();

        assertThat(there.referenceId()).isEqualTo(here.referenceId());
        assertThat(there.comparison()).isEqualTo(here.comparison());
        assertThat(there.votes()).isNotEqualTo(here.votes());
    }

    @Test
    void theOrderOfInsertionDoesNotChangeTheAnswer() {
        var backwards = new Gallery(KEY, NARROW);
        for (var person = PERSONS; person >= 1; person--) {
            backwards.insert(reference(person), first(person));
        }

        for (var person = 1; person <= 3; person++) {
            assertThat(backwards.search(second(person)).hits())
                    .isEqualTo(EVERYONE.search(second(person)).hits());
        }
    }

    @Test
    void everySearchFindsWhoWasInsertedBeforeItWhileOthersComeAndGo() throws Exception {
        var gallery = new Gallery(KEY, NARROW);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (var worker = 0; worker < 4; worker++) {
                var from = 1 + worker * 9;
                work.add(() -> insertSearchAndRemove(gallery, from));
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(gallery.size()).isEqualTo(16);
        for (var person = 1; person <= 5; person++) {
            assertThat(gallery.search(second(person)).hits()).isEmpty();
        }
    }

    private static boolean insertSearchAndRemove(Gallery gallery, int from) {
        var found = true;
        for (var person = from; person < from + 9; person++) {
            gallery.insert(reference(person), first(person));
            var id = reference(person);
            found &= gallery.search(first(person)).hits().stream()
                    .anyMatch(hit -> hit.referenceId().equals(id));
        }
        for (var person = from; person < from + 5; person++) {
            found &= gallery.remove(reference(person));
        }
        return found;
    }

    @Test
    void severalSearchesAnswerInTheirOrder() {
        var probes = IntStream.rangeClosed(1, 8)
                .mapToObj(person -> new Gallery.Probe(second(person), null))
                .toList();

        var answers = EVERYONE.searchAll(probes);

        assertThat(answers)
                .isEqualTo(probes.stream()
                        .map(probe -> EVERYONE.search(probe.prints()))
                        .toList());
    }

    @Test
    void anEmptyGalleryAndAnEmptyProbeFindNobody() {
        var nobody = new Gallery(KEY, NARROW);

        assertThat(nobody.search(second(1)).candidates()).isEmpty();
        assertThat(EVERYONE.search(TenPrint.of(Map.of())).decision()).isEqualTo(Decision.CLEAR);
    }

    @Test
    void aGalleryReadFromItsSnapshotGivesTheSameAnswers() throws Exception {
        var gallery = galleryOf(KEY, NARROW, 30);
        gallery.remove(reference(9));
        var loaded = Gallery.load(new ByteArrayInputStream(snapshotOf(gallery)), KEY);

        for (var person = 1; person <= 4; person++) {
            assertThat(loaded.search(second(person))).isEqualTo(gallery.search(second(person)));
        }
        gallery.insert(reference(31), first(31));
        loaded.insert(reference(31), first(31));
        assertThat(loaded.remove(reference(3))).isTrue();
        assertThat(gallery.remove(reference(3))).isTrue();
        assertThat(snapshotOf(loaded)).isEqualTo(snapshotOf(gallery));
    }

    @Test
    void aDamagedOrForeignSnapshotIsRefused() throws Exception {
        var snapshot = snapshotOf(galleryOf(KEY, new GallerySettings(8, 10, 40), 3));
        var otherKey = GalleryKey.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Gallery.load(new ByteArrayInputStream(snapshot), otherKey))
                .isInstanceOf(MalformedPrintException.class);
        var random = new Random(17);
        for (var i = 0; i < 300; i++) {
            var damaged = Arrays.copyOf(snapshot, i % 2 == 0 ? snapshot.length : random.nextInt(snapshot.length));
            var at = random.nextInt(Math.min(damaged.length, i % 3 == 0 ? 40 : damaged.length) + 1) - 1;
            damaged[Math.max(at, 0)] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> Gallery.load(new ByteArrayInputStream(damaged), KEY))
                    .isInstanceOf(MalformedPrintException.class);
        }
    }

    private static byte[] snapshotOf(Gallery gallery) throws IOException {
        var bytes = new ByteArrayOutputStream();
        gallery.save(bytes);
        return bytes.toByteArray();
    }

    private static Gallery galleryOf(GalleryKey key, GallerySettings settings, int persons) {
        var gallery = new Gallery(key, settings);
        for (var person = 1; person <= persons; person++) {
            gallery.insert(reference(person), first(person));
        }
        return gallery;
    }
}
