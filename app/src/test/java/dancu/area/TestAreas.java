package dancu.area;

import dancu.TestDatabase;

/// The units, for tests of other rooms.
public final class TestAreas {

    private TestAreas() {}

    public static Areas of(TestDatabase database) {
        return new Areas(new Units(database.jdbc, database.transaction));
    }
}
