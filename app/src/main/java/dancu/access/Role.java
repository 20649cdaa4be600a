package dancu.access;

import static dancu.access.Permission.ACCOUNTS;
import static dancu.access.Permission.ADJUDICATE;
import static dancu.access.Permission.APPROVE;
import static dancu.access.Permission.CORRECT;
import static dancu.access.Permission.DECIDE;
import static dancu.access.Permission.DELIVER;
import static dancu.access.Permission.DOSSIERS;
import static dancu.access.Permission.FIGURES;
import static dancu.access.Permission.IMPORT;
import static dancu.access.Permission.KITS;
import static dancu.access.Permission.LEDGER;
import static dancu.access.Permission.PERSON;
import static dancu.access.Permission.PRODUCE;
import static dancu.access.Permission.REGISTER;
import static dancu.access.Permission.REVIEW;
import static dancu.access.Permission.SENSITIVE;

import java.util.Set;

/// The desks. Whoever keeps accounts reads nobody's data, and whoever reads the ledger writes nothing.
public enum Role {
    ADMINISTRATOR("Quản trị tài khoản", "Account administrator", ACCOUNTS),
    CAMPAIGN_ROOM("Phòng chỉ huy chiến dịch", "Campaign room", FIGURES, DOSSIERS, KITS),
    LEADER("Lãnh đạo", "Leader", FIGURES),
    DISTRICT_REVIEWER("Cán bộ kiểm tra cấp huyện", "District reviewer", FIGURES, DOSSIERS, PERSON, REVIEW, REGISTER),
    DISTRICT_APPROVER("Chỉ huy duyệt cấp huyện", "District approver", FIGURES, DOSSIERS, PERSON, APPROVE, REGISTER),
    COMMUNE_OFFICER(
            "Công an xã", "Commune officer", FIGURES, DOSSIERS, PERSON, DELIVER, REGISTER, CORRECT, SENSITIVE, IMPORT),
    COMMUNE_HEAD("Trưởng công an xã", "Head of commune police", FIGURES, DOSSIERS, PERSON, REGISTER, DECIDE, SENSITIVE),
    REGISTER_ROOM("Đội dữ liệu dân cư PC06", "Provincial register room", FIGURES, REGISTER, CORRECT, SENSITIVE, IMPORT),
    IDENTITY_EXAMINER("Cán bộ đối sánh", "Identity examiner", DOSSIERS, PERSON, ADJUDICATE),
    PRODUCTION_OPERATOR("Cán bộ sản xuất thẻ", "Production operator", DOSSIERS, PRODUCE),
    INSPECTOR("Thanh tra", "Inspector", LEDGER);

    private final String vietnamese;
    private final String english;

    private final Set<Permission> permissions;

    Role(String vietnamese, String english, Permission... permissions) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.permissions = Set.of(permissions);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
