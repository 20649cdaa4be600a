package dancu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.audit.Ledger;
import dancu.shared.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private TestDatabase database;
    private Instant now = Instant.parse("2021-03-01T02:00:00Z");
    private Accounts accounts;

    @BeforeEach
    void openAccounts() {
        database = TestDatabase.fresh();
        InstantSource time = () -> now;
        accounts = new Accounts(
                database.jdbc, new Ledger(database.jdbc, database.transactions), time.withZone(ZoneOffset.UTC));
    }

    @Test
    void thePasswordMadeForAnAccountSignsIn() {
        var password = accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");

        assertThat(accounts.signIn("huyen.kiemtra", password))
                .isEqualTo(
                        new Accounts.SignedIn(new Viewer("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389")));
    }

    @Test
    void noPasswordIsKeptInTheDatabase() {
        var password = accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");

        var kept = database.jdbc
                .sql("SELECT a::text FROM access.account a")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(password).contains("$argon2id$");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreTheSameAnswer() {
        accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");

        assertThat(accounts.signIn("huyen.kiemtra", "sai")).isEqualTo(new Accounts.Refused());
        assertThat(accounts.signIn("khong.co", "sai")).isEqualTo(new Accounts.Refused());
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAWhile() {
        var password = accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");
        for (var i = 0; i < 5; i++) {
            accounts.signIn("huyen.kiemtra", "sai");
        }

        assertThat(accounts.signIn("huyen.kiemtra", password)).isInstanceOf(Accounts.Locked.class);
        now = now.plus(Duration.ofSeconds(16));
        assertThat(accounts.signIn("huyen.kiemtra", password)).isInstanceOf(Accounts.SignedIn.class);
    }

    @Test
    void guessesMadeAtOnceAreAllCounted() throws Exception {
        accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var guesses =
                    Collections.nCopies(6, (Callable<Accounts.SignIn>) () -> accounts.signIn("huyen.kiemtra", "sai"));
            for (var guess : threads.invokeAll(guesses)) {
                guess.get();
            }
        }

        assertThat(accounts.list())
                .allSatisfy(account -> assertThat(account.locked()).isTrue());
    }

    @Test
    void aDisabledAccountDoesNotSignIn() {
        var password = accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");
        accounts.enable("huyen.kiemtra", false, "quantri");

        assertThat(accounts.signIn("huyen.kiemtra", password)).isEqualTo(new Accounts.Refused());
    }

    @Test
    void aRenewedPasswordReplacesTheOldOne() {
        var old = accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");
        var renewed = accounts.renewPassword("huyen.kiemtra", "quantri");

        assertThat(accounts.signIn("huyen.kiemtra", old)).isEqualTo(new Accounts.Refused());
        assertThat(accounts.signIn("huyen.kiemtra", renewed)).isInstanceOf(Accounts.SignedIn.class);
    }

    @Test
    void aSecondAccountOfTheSameNameIsRefused() {
        accounts.create("huyen.kiemtra", "Kiểm tra", Role.DISTRICT_REVIEWER, "389", "quantri");

        assertThatThrownBy(() -> accounts.create("huyen.kiemtra", "Khác", Role.LEADER, "38", "quantri"))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("access.account-taken");
    }

    @Test
    void onlyTheFirstStartMakesAnAdministrator() {
        assertThat(accounts.ensureAdministrator()).isPresent();
        assertThat(accounts.ensureAdministrator()).isEmpty();
    }
}
