package dancu.audit;

import java.time.Instant;

/// What somebody saw or did.
///
/// @param account sign-in name; `-` where nobody is signed in
/// @param unit    code of the unit the account belongs to
/// @param action  code such as `dossier.read`
/// @param subject kind and id, such as `dossier 0195…`; never a name or a number of a person
/// @param purpose code of the purpose stated
/// @param outcome `DONE` or the code of a refusal
public record LedgerEntry(
        Instant at, String account, String unit, String action, String subject, String purpose, String outcome) {}
