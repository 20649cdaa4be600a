package dancu.kit;

import dancu.shared.DossierId;
import dancu.shared.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything one person left at the counter.
///
/// A finger is 1 right thumb to 5 right little, 6 left thumb to 10 left little (ISO/IEC 19794-2). Each finger has a
/// template, an image, both, or a reason why it is missing; a finger with none of the three was not taken.
///
/// @param slip             printed on the appointment slip; [dancu.kit.station.Station] gives it
/// @param person           found in the slice before capture; a kit never creates people
/// @param fee              with its ground in law
/// @param capturedAt       when the officer closed it, by the kit's clock
/// @param officer          who took it, as enrolled with the kit
/// @param unit             code of the commune or district where the kit stood
/// @param seen             the fields compared
/// @param corrections      what the person says is wrong, at most 20
/// @param marks            identification marks in the customary wording, at most 200 characters
/// @param templates        finger to minutiae template, at most 64 KiB each
/// @param images           finger to PNG, 8-bit grey, 500 ppi, at most 2 MiB each
/// @param missing          finger to reason
/// @param portrait         JPEG, at most 1 MiB; empty only in simulations without images
/// @param citizenSignature PNG, at most 256 KiB, or empty where the person confirmed in another way
/// @param signedAt         when the person confirmed what was taken
/// @param phone            as given, at most 20 characters, may be empty
public record Capture(
        DossierId dossier,
        SlipCode slip,
        PersonId person,
        IssueCase issueCase,
        Fee fee,
        Instant capturedAt,
        String officer,
        String unit,
        Seen seen,
        List<Correction> corrections,
        String marks,
        SortedMap<Integer, Bytes> templates,
        SortedMap<Integer, Bytes> images,
        SortedMap<Integer, MissingPrint> missing,
        Bytes portrait,
        OldDocumentHandling oldDocument,
        Bytes citizenSignature,
        Instant signedAt,
        String phone) {

    static final int TEMPLATE_BYTES_MAX = 64 << 10;
    static final int IMAGE_BYTES_MAX = 2 << 20;
    static final int PORTRAIT_BYTES_MAX = 1 << 20;
    static final int SIGNATURE_BYTES_MAX = 256 << 10;

    public Capture {
        limit("officer", officer, 60);
        limit("unit", unit, 10);
        limit("marks", marks, 200);
        limit("phone", phone, 20);
        if (corrections.size() > 20) {
            throw new IllegalArgumentException(corrections.size() + " corrections");
        }
        corrections = List.copyOf(corrections);
        templates = fingers(templates);
        images = fingers(images);
        missing = fingers(missing);
        templates.values().forEach(bytes -> limit("template", bytes, TEMPLATE_BYTES_MAX));
        images.values().forEach(bytes -> limit("image", bytes, IMAGE_BYTES_MAX));
        limit("portrait", portrait, PORTRAIT_BYTES_MAX);
        limit("signature", citizenSignature, SIGNATURE_BYTES_MAX);
        for (var finger : missing.keySet()) {
            if (templates.containsKey(finger) || images.containsKey(finger)) {
                throw new IllegalArgumentException("finger " + finger + " is both there and missing");
            }
        }
    }

    /// Whether pictures came along, and not templates alone.
    public boolean withImages() {
        return !images.isEmpty() || !portrait.isEmpty();
    }

    /// The same capture under the code its kit gave it.
    public Capture under(SlipCode given) {
        return new Capture(
                dossier,
                given,
                person,
                issueCase,
                fee,
                capturedAt,
                officer,
                unit,
                seen,
                corrections,
                marks,
                templates,
                images,
                missing,
                portrait,
                oldDocument,
                citizenSignature,
                signedAt,
                phone);
    }

    static void limit(String field, String text, int charactersMax) {
        if (text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(field + " of " + text.length() + " characters, limit " + charactersMax);
        }
    }

    private static void limit(String field, Bytes bytes, int bytesMax) {
        if (bytes.length() > bytesMax) {
            throw new IllegalArgumentException(field + " of " + bytes.length() + " bytes, limit " + bytesMax);
        }
    }

    private static <T> SortedMap<Integer, T> fingers(Map<Integer, T> given) {
        for (var finger : given.keySet()) {
            if (finger < 1 || finger > 10) {
                throw new IllegalArgumentException("finger " + finger);
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }
}
