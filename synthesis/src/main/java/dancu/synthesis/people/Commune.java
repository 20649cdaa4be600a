package dancu.synthesis.people;

import java.util.List;

/// A commune, ward or township as of 1 Feb 2021.
///
/// @param region       mien_nui, ven_bien or dong_bang
/// @param before       people living in the communes that come before it, in the whole province: numbers are
///                     dealt out in blocks that start there
/// @param formerNames  names of the units of 2019 that were merged into it, with their old district
public record Commune(
        String code,
        String name,
        String type,
        String districtCode,
        String districtName,
        String region,
        int population,
        int households,
        int before,
        List<String> formerNames) {}
