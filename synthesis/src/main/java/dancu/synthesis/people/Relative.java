package dancu.synthesis.people;

import org.jspecify.annotations.Nullable;

/// A person while the household is being put together; also the absent parents and spouses who are only named.
final class Relative {
    final int cohort;
    final Sex sex;
    final Relation relation;
    final boolean present;
    int birthYear;
    String ethnicity;

    @Nullable
    Relative father;

    @Nullable
    Relative mother;

    @Nullable
    Relative spouse;
    /// Whom this person was married to and who is not registered here.
    @Nullable
    Relative absentSpouse;

    @Nullable
    String surname;

    @Nullable
    PersonName name;

    long id;

    Relative(int cohort, Sex sex, Relation relation, boolean present, String ethnicity) {
        this.cohort = cohort;
        this.sex = sex;
        this.relation = relation;
        this.present = present;
        this.ethnicity = ethnicity;
    }

    void marry(Relative other) {
        spouse = other;
        other.spouse = this;
    }
}
