package dancu.enrolment;

import dancu.shared.DossierId;
import dancu.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's application for a card.
///
/// @param slipCode       printed on the appointment slip
/// @param issueCase      code of the kind of issue
/// @param collectingUnit commune or district where the kit stood
/// @param residenceUnit  commune of permanent residence
/// @param withImages     true where the packet held finger images, not templates alone
/// @param bodyHash       of the sealed capture in the blob store
/// @param printReference random id under which the prints are enrolled; says nothing of the person
/// @param reason         return or refusal code, or null
/// @param actUnit        unit that must act on a return, or null
/// @param actBy          day by which it must, or null
/// @param cardDue        day the law promises the card
/// @param setAside       why the process could not go on with it, or null
public record Dossier(
        DossierId id,
        String slipCode,
        PersonId person,
        String issueCase,
        int feeDong,
        String kit,
        long sequence,
        String officer,
        String collectingUnit,
        String residenceUnit,
        Instant capturedAt,
        Instant receivedAt,
        DossierState state,
        Instant stateSince,
        boolean withImages,
        String bodyHash,
        UUID printReference,
        @Nullable String reason,
        @Nullable String actUnit,
        @Nullable LocalDate actBy,
        @Nullable String reviewer,
        @Nullable String approver,
        LocalDate cardDue,
        @Nullable String setAside) {}
