package dancu.office.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/// Which part of which commune's work list an officer is working on.
///
/// @param hamlet empty for all
/// @param rule   name of a rule; empty for all
public record WorkPlace(String commune, String hamlet, String rule) {

    /// As it stands in a hidden box of a form, see [#written].
    static WorkPlace read(String text) {
        var parts = List.of((text + "||").split("\\|", -1));
        return new WorkPlace(parts.get(0), parts.get(1), parts.get(2));
    }

    public String written() {
        return commune + "|" + hamlet + "|" + rule;
    }

    /// The list itself.
    public String list() {
        return to("/viec");
    }

    /// One person's item.
    public String item(String person) {
        return to("/viec/nguoi/" + person);
    }

    /// Two records side by side.
    public String pair(String person, String other) {
        return to("/viec/doi/" + person + "/" + other);
    }

    /// Wherever the work goes on behind a person.
    public String next(UUID person) {
        return builder("/viec/tiep").queryParam("sau", person).encode().toUriString();
    }

    /// The same as text for a template.
    public String nextAfter(String person) {
        return next(UUID.fromString(person));
    }

    private String to(String path) {
        return builder(path).encode().toUriString();
    }

    private UriComponentsBuilder builder(String path) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("xa", commune);
        if (!hamlet.isEmpty()) {
            address.queryParam("thon", hamlet);
        }
        if (!rule.isEmpty()) {
            address.queryParam("loi", rule);
        }
        return address;
    }
}
