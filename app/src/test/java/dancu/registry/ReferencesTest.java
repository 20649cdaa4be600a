package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/// What refers to people, lots and households refers to one there is, although no foreign key looks at each row.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferencesTest {

    private final RegistryRooms rooms = new RegistryRooms();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO registry.pin (pin, person_id, state, given_at, reason)"
                        + " VALUES ('038190000001', gen_random_uuid(), 'ACTIVE', now(), '')",
                "INSERT INTO registry.old_number (person_id, kind, number) VALUES (gen_random_uuid(), 'CMND9', '170000001')",
                "UPDATE registry.pin SET person_id = gen_random_uuid()",
                "INSERT INTO residence.registration (person_id, household_id, kind, relation, head, valid_from, reason)"
                        + " VALUES (gen_random_uuid(), gen_random_uuid(), 'PERMANENT', '', true, '2021-01-01', 'LIST')"
            })
    void nothingRefersToWhatIsNotThere(String statement) {
        rooms.woman();

        assertThatThrownBy(() -> rooms.database.jdbc.sql(statement).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM registry.person",
                "TRUNCATE registry.person CASCADE",
                "UPDATE registry.person SET id = gen_random_uuid()",
                "DELETE FROM registry.lot",
                "DELETE FROM residence.household",
                "TRUNCATE residence.household CASCADE"
            })
    void whatIsReferredToIsNeverRemoved(String statement) {
        rooms.woman();

        assertThatThrownBy(() -> rooms.database.jdbc.sql(statement).update())
                .rootCause()
                .hasMessageContaining("keeps");
    }

    @Test
    void oneWrongRowRefusesItsStatement() {
        var woman = rooms.woman();
        var before = count();

        assertThatThrownBy(() -> rooms.database
                        .jdbc
                        .sql("""
                                INSERT INTO registry.old_number (person_id, kind, number)
                                VALUES (:woman, 'CMND9', '170000002'), (gen_random_uuid(), 'CMND9', '170000003')
                                """)
                        .param("woman", woman.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return rooms.database
                .jdbc
                .sql("SELECT count(*) FROM registry.old_number")
                .query(Long.class)
                .single();
    }
}
