package dancu.office.web;

import dancu.access.Accounts;
import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.shared.Failure;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The second pair of eyes for acts decided on the spot: the head signs with their own account on the officer's
/// screen.
@Component
@Profile("central")
class SecondOfficer {

    private final Accounts accounts;
    private final Gate gate;

    SecondOfficer(Accounts accounts, Gate gate) {
        this.accounts = accounts;
        this.gate = gate;
    }

    /// @param commune the act is about
    /// @throws Failure `office.not-signed`, `access.role` or `access.territory`
    Viewer sign(String account, String password, String commune) {
        if (accounts.signIn(account.strip(), password) instanceof Accounts.SignedIn(var head)) {
            gate.check(head, Permission.DECIDE, List.of(commune));
            return head;
        }
        throw new Failure(OfficeError.NOT_SIGNED, "commune " + commune);
    }
}
