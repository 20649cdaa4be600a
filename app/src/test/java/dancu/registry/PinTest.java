package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.registry.Pin.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The structure alone: there is no check digit, so a slip in the last six digits is no fault.
class PinTest {

    @ParameterizedTest
    @CsvSource({
        "038190000001, 038, FEMALE, 1990",
        "038190999999, 038, FEMALE, 1990",
        "038203000001, 038, MALE, 2003",
        "038303000001, 038, FEMALE, 2003",
        "001095000001, 001, MALE, 1995",
        "114190000001, 113, FEMALE, 1990",
        "147190000001, 148, FEMALE, 1990"
    })
    void aNumberThatSaysPlaceCenturySexAndYearHasNoFault(String pin, String place, Person.Sex sex, int year) {
        assertThat(Pin.faults(pin, place, sex, year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "38190000001, FORM",
        "O38190000001, FORM",
        "003190000001, PLACE_UNKNOWN",
        "001190000001, PLACE",
        "038390000001, CENTURY",
        "038191000001, YEAR",
        "038090000001, SEX"
    })
    void eachFaultIsToldByItsName(String pin, Fault fault) {
        assertThat(Pin.faults(pin, "038", Person.Sex.FEMALE, 1990)).containsExactly(fault);
    }

    @Test
    void severalFaultsAreToldTogetherAndWhatIsUnknownIsNone() {
        assertThat(Pin.faults("001091000001", "038", Person.Sex.FEMALE, 1990))
                .containsExactlyInAnyOrder(Fault.PLACE, Fault.YEAR, Fault.SEX);
        assertThat(Pin.faults("001091000001", null, Person.Sex.UNKNOWN, null)).isEmpty();
        assertThat(Pin.faults("038099000001", "038", Person.Sex.MALE, 1899)).containsExactly(Fault.BORN_BEFORE_1900);
    }

    @Test
    void theStructureTakesTheCodeGivenTodayAndNoPlaceNobodyHas() {
        assertThat(Pin.structure("114", Person.Sex.MALE, 1985)).isEqualTo("113085");
        assertThat(Pin.structure("148", Person.Sex.FEMALE, 2001)).isEqualTo("147301");
        assertThatThrownBy(() -> Pin.structure("003", Person.Sex.MALE, 1985))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
