package dancu.access;

import dancu.shared.Actor;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Somebody signed in.
///
/// @param unit the account's unit; its territory is that unit and all below
public record Viewer(String account, String title, Role role, String unit) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return account;
    }

    public Actor actor() {
        return new Actor(account, unit);
    }

    public Set<Permission> permissions() {
        return role.permissions();
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }
}
