package dancu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.area.TestAreas;
import dancu.audit.Ledger;
import dancu.shared.DossierId;
import dancu.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final DossierId DOSSIER = new DossierId(UUID.randomUUID());
    private static final List<String> IN_NGOC_LAC = List.of("15061");

    private static TestDatabase database;
    private static Gate gate;

    @BeforeAll
    static void openTheGate() {
        database = TestDatabase.fresh();
        var clock = Clock.fixed(Instant.parse("2021-03-01T02:00:00Z"), ZoneOffset.UTC);
        gate = new Gate(TestAreas.of(database), new Ledger(database.jdbc, database.transactions), clock);
    }

    @Test
    void aReviewerReadsPersonsOfTheOwnDistrictAndNoOther() {
        assertThatCode(() -> read(Role.DISTRICT_REVIEWER, "389")).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(Role.DISTRICT_REVIEWER, "380")).hasMessageStartingWith("access.territory");
    }

    @Test
    void aLeaderAndTheCampaignRoomReadNobody() {
        assertThatThrownBy(() -> read(Role.LEADER, "38")).hasMessageStartingWith("access.role");
        assertThatThrownBy(() -> read(Role.CAMPAIGN_ROOM, "38")).hasMessageStartingWith("access.role");
        assertThatThrownBy(() -> read(Role.ADMINISTRATOR, "38")).hasMessageStartingWith("access.role");
    }

    @Test
    void readsAndRefusalsBothStandInTheLedger() {
        var before = entries();
        read(Role.DISTRICT_REVIEWER, "389");
        assertThatThrownBy(() -> read(Role.LEADER, "38")).hasMessageStartingWith("access.role");

        assertThat(entries()).isEqualTo(before + 2);
        assertThat(database.jdbc
                        .sql("SELECT outcome FROM audit.entry ORDER BY number DESC LIMIT 2")
                        .query(String.class)
                        .list())
                .containsExactly("access.role", "DONE");
    }

    @Test
    void listsOfAnotherDistrictAreRefusedAndThatIsWrittenDown() {
        var before = entries();
        var viewer = new Viewer("can.bo", "Cán bộ", Role.DISTRICT_REVIEWER, "389");

        gate.openList(viewer, Permission.DOSSIERS, Purpose.FOLLOW_UP, "389");
        assertThatThrownBy(() -> gate.openList(viewer, Permission.DOSSIERS, Purpose.FOLLOW_UP, "38"))
                .hasMessageStartingWith("access.territory");

        assertThat(entries()).isEqualTo(before + 2);
    }

    @Test
    void aCommuneOfficerOpensPeopleOfTheOwnCommuneAndTheLedgerNamesTheRecordOnly() {
        var person = new PersonId(UUID.fromString("0195a000-0000-7000-8000-000000000001"));
        var officer = new Viewer("xa.can.bo", "Cán bộ", Role.COMMUNE_OFFICER, "15061");

        gate.openPerson(officer, Permission.REGISTER, Purpose.REGISTER_CHECK, person, List.of("15061"));
        assertThatThrownBy(() ->
                        gate.openPerson(officer, Permission.REGISTER, Purpose.REGISTER_CHECK, person, List.of("15064")))
                .hasMessageStartingWith("access.territory");

        assertThat(database.jdbc
                        .sql("SELECT action || ' ' || subject FROM audit.entry ORDER BY number DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("read.register person " + person.value());
    }

    @Test
    void whoeverAsksForACorrectionMayNotDecideIt() {
        assertThat(Role.values())
                .noneMatch(role -> role.permissions().containsAll(List.of(Permission.CORRECT, Permission.DECIDE)));
    }

    private static void read(Role role, String unit) {
        gate.open(new Viewer("can.bo", "Cán bộ", role, unit), Permission.PERSON, Purpose.REVIEW, DOSSIER, IN_NGOC_LAC);
    }

    private static long entries() {
        return database.jdbc
                .sql("SELECT count(*) FROM audit.entry")
                .query(Long.class)
                .single();
    }
}
