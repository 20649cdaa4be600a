package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.registry.codes.BloodGroup;
import dancu.registry.codes.BloodGroup.Group;
import dancu.registry.codes.BloodGroup.Rhesus;
import dancu.registry.codes.EthnicGroup;
import dancu.registry.codes.EthnicGroup.Numbering;
import dancu.registry.codes.HouseholdRelation;
import dancu.registry.codes.MaritalStatus;
import dancu.registry.codes.RegistrationPlace;
import dancu.registry.codes.Religion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    /// P-17: the two official orders share names, not numbers, and Thanh Hóa has many Mường.
    @Test
    void aBareCodeMeansAnotherGroupInEachList() {
        assertThat(EthnicGroup.coded(Numbering.DECISION_121_1979, "06"))
                .map(EthnicGroup::key)
                .contains("MUONG");
        assertThat(EthnicGroup.coded(Numbering.CENSUS, "06"))
                .map(EthnicGroup::key)
                .contains("HOA");
        assertThat(EthnicGroup.coded(Numbering.CENSUS, "04"))
                .map(EthnicGroup::key)
                .contains("MUONG");
        assertThat(EthnicGroup.named("06")).isEmpty();
    }

    @Test
    void theListOf1979IsCompleteAndOfTheCensusOnlyWhatWasRead() {
        assertThat(EthnicGroup.all()).hasSize(54).doesNotHaveDuplicates();
        for (var i = 1; i <= 54; i++) {
            assertThat(EthnicGroup.coded(Numbering.DECISION_121_1979, "%02d".formatted(i)))
                    .isPresent();
            assertThat(EthnicGroup.coded(Numbering.CENSUS, "%02d".formatted(i)).isPresent())
                    .isEqualTo(i <= 20);
        }
        assertThat(EthnicGroup.named("Ơ-đu").orElseThrow().codes()).doesNotContainKey(Numbering.CENSUS);
    }

    /// P-16: synonyms by a table, never by likeness.
    @ParameterizedTest
    @CsvSource({
        "HMông, HMONG",
        "Mông, HMONG",
        "Mèo, HMONG",
        "H'Mông, HMONG",
        "KHƠ ME, KHO_ME",
        "Khmer, KHO_ME",
        "Ê Đê, E_DE",
        "Việt, KINH",
        "mường, MUONG",
        "Gia Rai, GIA_RAI"
    })
    void synonymsNameOneGroup(String text, String key) {
        assertThat(EthnicGroup.named(text)).map(EthnicGroup::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Muong", "Mưởng", "Mườn", "", "Thai"})
    void whatIsOnlyAlikeNamesNoGroup(String text) {
        assertThat(EthnicGroup.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Không, 00", "không tôn giáo, 00", "Đạo Phật, 01", "Phật giáo Hoà Hảo, 03", "Tin Lành, 08"})
    void religionsAreFoundByTheirNames(String text, String code) {
        assertThat(Religion.named(text)).map(Religion::code).contains(code);
        assertThat(Religion.all()).hasSize(17);
    }

    @Test
    void aNumberReadsBothCodesOfACountryAndGetsOne() {
        for (var pair : new String[][] {{"113", "114", "AZ"}, {"147", "148", "HR"}}) {
            assertThat(RegistrationPlace.coded(pair[1]))
                    .map(RegistrationPlace::name)
                    .contains(pair[2]);
            assertThat(RegistrationPlace.coded(pair[1]))
                    .map(RegistrationPlace::issued)
                    .contains(pair[0]);
            assertThat(RegistrationPlace.ofCountry(pair[2]))
                    .map(RegistrationPlace::code)
                    .contains(pair[0]);
        }
        assertThat(RegistrationPlace.ofCountry("LA"))
                .map(RegistrationPlace::code)
                .contains("193");
        assertThat(RegistrationPlace.coded("003")).isEmpty();
        assertThat(RegistrationPlace.coded("296")).isEmpty();
    }

    /// P-08: a number names today's province where the paper names a dead one.
    @Test
    void aDeadProvinceMeansItsSuccessorsAndSeveralAreNotGuessed() {
        assertThat(RegistrationPlace.ofProvince("tỉnh Thanh Hóa"))
                .extracting(RegistrationPlace::code)
                .containsExactly("038");
        assertThat(RegistrationPlace.ofProvince("Hà Tây"))
                .extracting(RegistrationPlace::code)
                .containsExactly("001");
        assertThat(RegistrationPlace.ofProvince("Hà Bắc"))
                .extracting(RegistrationPlace::code)
                .containsExactly("024", "027");
        assertThat(RegistrationPlace.ofProvince("Nơi khác")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Đã kết hôn, MARRIED",
        "Đang có vợ/chồng, MARRIED",
        "độc thân, NEVER_MARRIED",
        "Goá, WIDOWED",
        "Ly hôn, DIVORCED"
    })
    void maritalStatusIsCodedFromWhatPeopleWrite(String text, MaritalStatus status) {
        assertThat(MaritalStatus.named(text)).contains(status);
    }

    @Test
    void aRelationIsCodedWhereTheListHasIt() {
        assertThat(HouseholdRelation.named("chủ hộ")).contains(HouseholdRelation.HEAD);
        assertThat(HouseholdRelation.named("Con")).contains(HouseholdRelation.CHILD);
        assertThat(HouseholdRelation.named("Bạn học của cháu")).isEmpty();
    }

    @Test
    void aBloodGroupIsReadWithItsRhesusFactorAndANoughtIsNoLetter() {
        assertThat(BloodGroup.named("ab+")).contains(new BloodGroup(Group.AB, Rhesus.POSITIVE));
        assertThat(BloodGroup.named("A Rh(-)")).contains(new BloodGroup(Group.A, Rhesus.NEGATIVE));
        assertThat(BloodGroup.named("O")).map(BloodGroup::rhesus).contains(Rhesus.UNKNOWN);
        assertThat(BloodGroup.named("0")).isEmpty();
    }
}
