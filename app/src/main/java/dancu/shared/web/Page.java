package dancu.shared.web;

import java.util.Set;

/// What the layout of a page needs to know of the request.
///
/// @param path        asked for, without parameters; the language switch comes back to it
/// @param account     signed in, or empty
/// @param permissions names of what the account may do
/// @param csrf        token every form must send back
public record Page(Texts texts, String path, String account, Set<String> permissions, String csrf) {

    public boolean signedIn() {
        return !account.isEmpty();
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /// Whether a link of the navigation leads to where the reader is.
    public boolean at(String link) {
        return link.equals("/") ? path.equals("/") || path.startsWith("/khu-vuc") : path.startsWith(link);
    }
}
