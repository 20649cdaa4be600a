package dancu.synthesis.people;

import dancu.synthesis.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts one household together out of the cohorts a commune has left: who fits whom by the gap in years.
final class FamilyTree {
    private static final int CHILD = 0;
    private static final int GRANDCHILD = 1;
    private static final int PARENT = 2;
    private static final int SIBLING = 3;
    private static final int IN_LAW = 4;
    private static final int OTHER = 5;

    private static final double[] CHILD_FIT = bell(26, 6, 18, 43, 1);
    private static final double[] GRANDCHILD_FIT = bell(52, 8, 39, 75, 0.3);
    private static final double[] PARENT_FIT = bell(27, 6, 18, 43, 0.5);

    private final Ages ages;
    private final Chance chance;
    private final Shares<String> ethnicities;
    private final int grownUpCohort;
    private final int marriageableCohort;
    private final int grandchildCohort;
    private final List<Relative> members = new ArrayList<>();
    private final List<Relative> absentChildren = new ArrayList<>();

    FamilyTree(Ages ages, Chance chance, Shares<String> ethnicities) {
        this.ages = ages;
        this.chance = chance;
        this.ethnicities = ethnicities;
        grownUpCohort = ages.cohortOfAge(20);
        marriageableCohort = ages.cohortOfAge(21);
        grandchildCohort = ages.cohortOfAge(25);
    }

    private static double[] bell(int middle, double spread, int from, int to, double height) {
        var fit = new double[130];
        for (var gap = from; gap <= to; gap++) {
            var distance = (gap - middle) / spread;
            fit[gap] = height * Math.exp(-distance * distance / 2);
        }
        return fit;
    }

    /// Takes `size` people out of the pool, the head first.
    List<Relative> grow(int size, double adultShareOfOthers) {
        head(size);
        if (size > 1) {
            marryHead();
        }
        while (members.size() < size) {
            addOther(adultShareOfOthers);
        }
        return members;
    }

    private void head(int size) {
        var adult = ages.cohortOfAge(22);
        var old = ages.cohortOfAge(60);
        var ancient = ages.cohortOfAge(78);
        var cohort = ages.draw(chance, at -> {
            if (at < adult) {
                return 0;
            }
            if (size == 1) {
                return at >= old ? 3 : 0.5;
            }
            return at >= ancient ? 0.1 : 1;
        });
        if (cohort < 0) {
            cohort = adult + 8 + chance.below(25);
            giveBackForAdult();
        } else {
            ages.take(cohort);
        }
        var sex = chance.happens(size == 1 ? 0.4 : 0.8) ? Sex.MALE : Sex.FEMALE;
        members.add(new Relative(cohort, sex, Relation.HEAD, true, ethnicities.draw(chance)));
    }

    /// No adult is left: one of the children left becomes an adult, so that nobody lives without one.
    private void giveBackForAdult() {
        ages.take(ages.draw(chance, _ -> 1));
    }

    private void marryHead() {
        var head = members.getFirst();
        var adult = ages.cohortOfAge(20);
        var old = ages.cohortOfAge(70);
        var older = head.sex == Sex.MALE ? -3 : 3;
        var married = chance.happens(head.cohort >= old ? 0.7 : 0.9);
        var cohort = !married
                ? -1
                : ages.draw(chance, at -> {
                    var distance = at - head.cohort - older;
                    return at < adult || Math.abs(distance) > 12 ? 0 : Math.exp(-distance * distance / 18.0);
                });
        if (cohort < 0) {
            var sex = head.sex.other();
            head.absentSpouse = new Relative(head.cohort + older, sex, Relation.OTHER, false, head.ethnicity);
            return;
        }
        ages.take(cohort);
        var relation = head.sex == Sex.MALE ? Relation.WIFE : Relation.HUSBAND;
        var ethnicity = chance.happens(0.9) ? head.ethnicity : ethnicities.draw(chance);
        var spouse = new Relative(cohort, head.sex.other(), relation, true, ethnicity);
        head.marry(spouse);
        members.add(spouse);
    }

    private void addOther(double adultShare) {
        var grownUp = chance.happens(adultShare);
        var cohort = ages.draw(chance, at -> (at >= grownUpCohort) == grownUp ? fit(at) : 0);
        if (cohort < 0) {
            cohort = ages.draw(chance, this::fit);
        }
        if (cohort < 0) {
            cohort = ages.draw(chance, _ -> 1);
        }
        ages.take(cohort);
        members.add(become(cohort));
    }

    private double fit(int cohort) {
        var sum = 0.0;
        for (var role = CHILD; role <= OTHER; role++) {
            sum += fit(cohort, role);
        }
        return sum;
    }

    private double fit(int cohort, int role) {
        var gap = reference() - cohort;
        return switch (role) {
            case CHILD -> gap > 0 && fatherCouldBe(cohort) ? CHILD_FIT[gap] : 0;
            case GRANDCHILD -> gap > 0 && cohort < grandchildCohort ? GRANDCHILD_FIT[gap] : 0;
            case PARENT -> parentFit(cohort);
            case SIBLING -> Math.abs(gap) <= 9 && cohort >= grownUpCohort && siblingFits(cohort) ? 0.02 : 0;
            case IN_LAW -> brideOrGroom(cohort) != null ? 1.2 : 0;
            default -> 0.0005;
        };
    }

    /// The cohort children are measured from: the mother's, or the head's where there is none.
    private int reference() {
        var head = members.getFirst();
        var spouse = head.spouse;
        if (spouse != null && spouse.sex == Sex.FEMALE) {
            return spouse.cohort;
        }
        return head.cohort;
    }

    private boolean fatherCouldBe(int cohort) {
        var head = members.getFirst();
        var father = head.sex == Sex.MALE ? head : head.spouse;
        return father == null || father.cohort - cohort >= 18;
    }

    private double parentFit(int cohort) {
        var gap = cohort - members.getFirst().cohort;
        if (gap <= 0 || PARENT_FIT[gap] == 0) {
            return 0;
        }
        var parents = 0;
        for (var member : members) {
            if (isParent(member)) {
                parents++;
                if (parents == 2 || Math.abs(member.cohort - cohort) > 10) {
                    return 0;
                }
            }
            if (member.relation == Relation.SIBLING && !isPlausibleGap(cohort - member.cohort)) {
                return 0;
            }
        }
        return PARENT_FIT[gap];
    }

    private boolean siblingFits(int cohort) {
        for (var member : members) {
            if (isParent(member) && !isPlausibleGap(member.cohort - cohort)) {
                return false;
            }
        }
        return true;
    }

    /// Between a parent and a child, in years.
    private static boolean isPlausibleGap(int years) {
        return years >= 18 && years <= 43;
    }

    private static boolean isParent(Relative member) {
        return member.relation == Relation.FATHER || member.relation == Relation.MOTHER;
    }

    private @Nullable Relative brideOrGroom(int cohort) {
        if (cohort < grownUpCohort) {
            return null;
        }
        for (var member : members) {
            if (member.relation == Relation.CHILD
                    && member.spouse == null
                    && member.cohort >= marriageableCohort
                    && Math.abs(member.cohort - cohort) <= 6) {
                return member;
            }
        }
        return null;
    }

    private Relative become(int cohort) {
        var total = fit(cohort);
        if (total <= 0) {
            return new Relative(cohort, anySex(), Relation.OTHER, true, members.getFirst().ethnicity);
        }
        var aim = chance.unit() * total;
        var role = CHILD;
        while (role < OTHER && (aim -= fit(cohort, role)) >= 0) {
            role++;
        }
        return switch (role) {
            case CHILD -> child(cohort);
            case GRANDCHILD -> grandchild(cohort);
            case PARENT -> parent(cohort);
            case SIBLING -> sibling(cohort);
            case IN_LAW -> childInLaw(cohort);
            default -> new Relative(cohort, anySex(), Relation.OTHER, true, members.getFirst().ethnicity);
        };
    }

    private Sex anySex() {
        return chance.happens(0.52) ? Sex.MALE : Sex.FEMALE;
    }

    private Relative child(int cohort) {
        var head = members.getFirst();
        var other = Objects.requireNonNull(head.spouse != null ? head.spouse : head.absentSpouse);
        var child = new Relative(cohort, anySex(), Relation.CHILD, true, head.ethnicity);
        bear(child, head, other);
        return child;
    }

    private static void bear(Relative child, Relative one, Relative other) {
        child.father = one.sex == Sex.MALE ? one : other;
        child.mother = one.sex == Sex.MALE ? other : one;
        child.ethnicity = child.father.ethnicity;
    }

    private Relative grandchild(int cohort) {
        var grandchild = new Relative(cohort, anySex(), Relation.GRANDCHILD, true, members.getFirst().ethnicity);
        for (var parent : members) {
            if (parent.relation == Relation.CHILD && parentOf(parent, cohort)) {
                var other = parent.spouse != null ? parent.spouse : absentSpouseOf(parent);
                if (parentOf(other, cohort)) {
                    bear(grandchild, parent, other);
                    return grandchild;
                }
            }
        }
        for (var parent : absentChildren) {
            if (parentOf(parent, cohort)) {
                bear(grandchild, parent, absentSpouseOf(parent));
                return grandchild;
            }
        }
        var parent = new Relative((reference() + cohort) / 2, anySex(), Relation.CHILD, false, grandchild.ethnicity);
        var head = members.getFirst();
        bear(parent, head, Objects.requireNonNull(head.spouse != null ? head.spouse : head.absentSpouse));
        absentChildren.add(parent);
        bear(grandchild, parent, absentSpouseOf(parent));
        return grandchild;
    }

    private static boolean parentOf(Relative parent, int cohort) {
        return isPlausibleGap(parent.cohort - cohort);
    }

    private Relative absentSpouseOf(Relative one) {
        if (one.absentSpouse == null) {
            one.absentSpouse = new Relative(one.cohort, one.sex.other(), Relation.OTHER, false, one.ethnicity);
        }
        return one.absentSpouse;
    }

    private Relative parent(int cohort) {
        var head = members.getFirst();
        var there = members.stream().filter(FamilyTree::isParent).findFirst().orElse(null);
        var sex = there != null ? there.sex.other() : chance.happens(0.65) ? Sex.FEMALE : Sex.MALE;
        var relation = sex == Sex.MALE ? Relation.FATHER : Relation.MOTHER;
        var parent = new Relative(cohort, sex, relation, true, head.ethnicity);
        if (there != null) {
            there.marry(parent);
        }
        for (var member : members) {
            if (member.relation == Relation.HEAD || member.relation == Relation.SIBLING) {
                if (sex == Sex.MALE) {
                    member.father = parent;
                } else {
                    member.mother = parent;
                }
            }
        }
        return parent;
    }

    private Relative sibling(int cohort) {
        var head = members.getFirst();
        var sibling = new Relative(cohort, anySex(), Relation.SIBLING, true, head.ethnicity);
        sibling.father = fatherOf(head);
        sibling.mother = motherOf(head);
        return sibling;
    }

    private Relative childInLaw(int cohort) {
        var child = Objects.requireNonNull(brideOrGroom(cohort));
        var relation = child.sex == Sex.MALE ? Relation.DAUGHTER_IN_LAW : Relation.SON_IN_LAW;
        var ethnicity = chance.happens(0.9) ? child.ethnicity : ethnicities.draw(chance);
        var inLaw = new Relative(cohort, child.sex.other(), relation, true, ethnicity);
        child.marry(inLaw);
        return inLaw;
    }

    /// The father, invented as an absent one where nobody present is.
    Relative fatherOf(Relative child) {
        if (child.father == null) {
            child.father = new Relative(
                    child.cohort + 22 + chance.below(16), Sex.MALE, Relation.OTHER, false, child.ethnicity);
            child.father.surname = child.surname;
            if (child.mother != null && child.mother.spouse == null) {
                child.mother.absentSpouse = child.father;
            }
        }
        return child.father;
    }

    /// The mother, invented as an absent one where nobody present is.
    Relative motherOf(Relative child) {
        if (child.mother == null) {
            child.mother = new Relative(
                    child.cohort + 20 + chance.below(15), Sex.FEMALE, Relation.OTHER, false, child.ethnicity);
            if (child.father != null && child.father.spouse == null) {
                child.father.absentSpouse = child.mother;
            }
        }
        return child.mother;
    }
}
