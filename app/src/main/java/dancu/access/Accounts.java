package dancu.access;

import dancu.audit.Ledger;
import dancu.audit.LedgerEntry;
import dancu.shared.Failure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

/// The accounts of the desks.
@Service
public class Accounts {

    private static final String PROVINCE = "38";
    /// No letters or digits that are read for one another.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /// Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet).
    private final Argon2PasswordEncoder passwords = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /// Checked where there is no account, so that a wrong name takes as long as a wrong password.
    private final String nobody = passwords.encode("nobody");

    public Accounts(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An account as the administrator sees it.
    public record Account(String name, String title, Role role, String unit, boolean enabled, boolean locked) {}

    /// How a sign-in ended.
    public sealed interface SignIn {}

    public record SignedIn(Viewer viewer) implements SignIn {}

    /// Name or password are wrong, or the account is disabled; which one is not told.
    public record Refused() implements SignIn {}

    /// Too many wrong passwords; nobody can sign in before then.
    public record Locked(Instant until) implements SignIn {}

    /// Checks a password. After five wrong ones the account waits, longer each time, up to 15 minutes.
    public SignIn signIn(String name, String password) {
        var found = jdbc.sql("""
                        SELECT name, title, role, unit, password_hash, enabled, locked_until
                        FROM access.account WHERE name = :name
                        """)
                .param("name", name)
                .query((row, number) -> new Stored(
                        new Viewer(
                                row.getString("name"),
                                row.getString("title"),
                                Role.valueOf(row.getString("role")),
                                row.getString("unit")),
                        row.getString("password_hash"),
                        row.getBoolean("enabled"),
                        instant(row.getObject("locked_until", OffsetDateTime.class))))
                .optional();
        if (found.isEmpty()) {
            passwords.matches(password, nobody);
            note("-", "-", "sign-in", "-", "access.refused");
            return new Refused();
        }
        var stored = found.get();
        var viewer = stored.viewer();
        var now = clock.instant();
        if (stored.lockedUntil() != null && stored.lockedUntil().isAfter(now)) {
            note(viewer.account(), viewer.unit(), "sign-in", "-", "access.locked");
            return new Locked(stored.lockedUntil());
        }
        if (!passwords.matches(password, stored.hash()) || !stored.enabled()) {
            noteFailure(viewer.account(), now);
            note(viewer.account(), viewer.unit(), "sign-in", "-", "access.refused");
            return new Refused();
        }
        jdbc.sql("UPDATE access.account SET failures = 0, locked_until = NULL WHERE name = :name AND failures > 0")
                .param("name", viewer.account())
                .update();
        note(viewer.account(), viewer.unit(), "sign-in", "-", "DONE");
        return new SignedIn(viewer);
    }

    /// Opens an account with a password made here.
    ///
    /// @param title what the account is called on screens, commonly post and unit
    /// @return the password, to be handed over once; it is kept nowhere
    /// @throws Failure `access.account-taken` or `access.account-name`
    public String create(String name, String title, Role role, String unit, String creator) {
        if (!name.matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw new Failure(AccessError.ACCOUNT_NAME, name.length() + " characters");
        }
        var password = password();
        var added = jdbc.sql("""
                        INSERT INTO access.account (name, title, role, unit, password_hash, created_at, created_by)
                        VALUES (:name, :title, :role, :unit, :hash, :now, :creator) ON CONFLICT (name) DO NOTHING
                        """)
                .param("name", name)
                .param("title", title)
                .param("role", role.name())
                .param("unit", unit)
                .param("hash", passwords.encode(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("creator", creator)
                .update();
        if (added == 0) {
            throw new Failure(AccessError.ACCOUNT_TAKEN, "account " + name);
        }
        note(creator, PROVINCE, "account.create " + role, "account " + name, "DONE");
        return password;
    }

    /// Gives an account another password, made here.
    ///
    /// @throws Failure `access.account-unknown`
    public String renewPassword(String name, String by) {
        var password = password();
        change(name, "password_hash = :value, failures = 0, locked_until = NULL", passwords.encode(password));
        note(by, PROVINCE, "account.password", "account " + name, "DONE");
        return password;
    }

    /// @throws Failure `access.account-unknown`
    public void enable(String name, boolean enabled, String by) {
        change(name, "enabled = cast(:value AS boolean)", Boolean.toString(enabled));
        note(by, PROVINCE, enabled ? "account.enable" : "account.disable", "account " + name, "DONE");
    }

    public List<Account> list() {
        var now = clock.instant();
        return jdbc.sql(
                        "SELECT name, title, role, unit, enabled, locked_until FROM access.account ORDER BY unit, role, name")
                .query((row, number) -> {
                    var lockedUntil = instant(row.getObject(6, OffsetDateTime.class));
                    return new Account(
                            row.getString(1),
                            row.getString(2),
                            Role.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getBoolean(5),
                            lockedUntil != null && lockedUntil.isAfter(now));
                })
                .list();
    }

    /// Opens the first account where there is none.
    ///
    /// @return its password, to be shown once; empty where accounts exist
    public Optional<String> ensureAdministrator() {
        var accounts = jdbc.sql("SELECT count(*) FROM access.account")
                .query(Long.class)
                .single();
        return accounts > 0
                ? Optional.empty()
                : Optional.of(create("quantri", "Quản trị hệ thống", Role.ADMINISTRATOR, PROVINCE, "-"));
    }

    private record Stored(
            Viewer viewer,
            String hash,
            boolean enabled,
            @Nullable Instant lockedUntil) {}

    private void change(String name, String set, String value) {
        var changed = jdbc.sql("UPDATE access.account SET " + set + " WHERE name = :name")
                .param("value", value)
                .param("name", name)
                .update();
        if (changed == 0) {
            throw new Failure(AccessError.ACCOUNT_UNKNOWN, "account " + name);
        }
    }

    /// Counts in the database, so that guesses made at the same moment are all counted.
    private void noteFailure(String name, Instant now) {
        jdbc.sql("""
                        UPDATE access.account SET failures = failures + 1,
                            locked_until = CASE WHEN failures + 1 >= :free THEN cast(:now AS timestamptz)
                                + least(:longest, 15 * power(2, least(failures + 1 - :free, 10))) * interval '1 second' END
                        WHERE name = :name
                        """)
                .param("free", FREE_TRIES)
                .param("longest", LONGEST_LOCK.toSeconds())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .update();
    }

    private void note(String account, String unit, String action, String subject, String outcome) {
        ledger.record(new LedgerEntry(clock.instant(), account, unit, action, subject, "-", outcome));
    }

    /// Four groups of four letters: 79 bits.
    private String password() {
        var password = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
