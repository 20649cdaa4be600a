package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.registry.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists in every form they come in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFileTest {

    private static final String HEADER = "Họ và tên,Ngày sinh,Giới tính,Mã xã,Địa chỉ thường trú\n";

    private final ExchangeRooms rooms = new ExchangeRooms();

    @TempDir
    private Path folder = Path.of("unset");

    @AfterAll
    void close() {
        rooms.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsToldFromTheList(String separator) {
        var list = (HEADER + "Lê Thị Ngăn,12/03/1990,Nữ,14845,\"Thôn 1, Xã A\"\n").replace(", ", "\u0000");
        var person = rooms.enter(folder, list.replace(",", separator).replace("\u0000", ", "))
                .only();

        assertThat(person.birthName()).isEqualTo("Lê Thị Ngăn");
        assertThat(person.birthDate().calendarDay()).contains(LocalDate.of(1990, 3, 12));
    }

    @Test
    void aQuotedCellMaySpanLines() {
        var entered = rooms.enter(
                folder,
                HEADER + "Lê Thị Dòng,1990,Nữ,14845,\"Thôn 1,\nNgõ \"\"2\"\"\"\nLê Văn Sau,1991,Nam,14845,Thôn 2");

        assertThat(entered.people()).extracting(Person::birthName).containsExactly("Lê Thị Dòng", "Lê Văn Sau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithItsMarkAndWithout(String charset) {
        for (var mark : new String[] {"\uFEFF", ""}) {
            var list = mark + HEADER + "Nguyễn Thị Ước " + (mark.isEmpty() ? "Một" : "Hai") + ",1990,Nữ,14845,Thôn 1\n";
            var file = rooms.file(folder, list.getBytes(Charset.forName(charset)));

            assertThat(rooms.enterFile(file, Map.of(), null).only().birthName()).startsWith("Nguyễn Thị Ước");
        }
    }

    @Test
    void vietnameseWindowsIsToldFromTheBytes() {
        var apart = halfComposed(HEADER + "Nguyễn Thị Hường,12/03/1990,Nữ,14845,Thôn Đồng Tiến\n");
        var person = rooms.enterFile(
                        rooms.file(folder, apart.getBytes(Charset.forName("windows-1258"))), Map.of(), null)
                .only();

        assertThat(person.birthName()).isEqualTo("Nguyễn Thị Hường");
        assertThat(person.sex()).isEqualTo(Person.Sex.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hä vµ tªn,Ngµy sinh,Giíi tÝnh,M· x·\nTrÇn ThÞ H\u00ADêng,12/03/1990,N÷,14845\nNguyÔn V¨n Hïng,1991,Nam,14845",
                "Hoï vaø teân,Ngaøy sinh,Giôùi tính,Maõ xaõ\nTraàn Thò Höôøng,12/03/1990,Nöõ,14845\nNguyeãn Vaên Huøng,1991,Nam,14845"
            })
    void aWholeListInOldLettersIsReadInThem(String list) {
        var entered = rooms.enterFile(rooms.file(folder, list.getBytes(StandardCharsets.ISO_8859_1)), Map.of(), null);

        assertThat(entered.people()).extracting(Person::birthName).containsExactly("Trần Thị Hường", "Nguyễn Văn Hùng");
        assertThat(entered.people()).extracting(Person::sex).containsExactly(Person.Sex.FEMALE, Person.Sex.MALE);
    }

    @Test
    void aWorkbookIsReadAsItsOfficerMeansIt() throws IOException {
        var file = workbook(workbook -> {
            workbook.newWorksheet("Ghi chú").value(0, 0, "Danh sách gửi kèm");
            var sheet = workbook.newWorksheet("Nhân khẩu");
            sheet.value(0, 0, "DANH SÁCH NHÂN KHẨU THÔN 1");
            var header =
                    new String[] {"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Mã xã", "Số định danh", "Số điện thoại"
                    };
            for (var i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
            }
            sheet.value(3, 0, 1);
            sheet.value(3, 1, "Lê Thị Bảng");
            sheet.value(3, 2, LocalDate.of(1990, 3, 12));
            sheet.style(3, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 3, "Nữ");
            sheet.value(3, 4, 14845);
            sheet.value(3, 5, 38190777123L);
            sheet.value(3, 6, 912345678);
        });

        var person = rooms.enterFile(file, Map.of(), null).only();

        assertThat(person.birthName()).isEqualTo("Lê Thị Bảng");
        assertThat(person.birthDate().calendarDay()).contains(LocalDate.of(1990, 3, 12));
        assertThat(person.pin()).isEqualTo("038190777123");
        assertThat(person.phone()).isEqualTo("0912345678");
    }

    @Test
    void theSheetAskedForIsTakenAndAnotherNameIsRefused() throws IOException {
        var file = workbook(workbook -> {
            for (var name : new String[] {"Thôn 1", "Thôn 2"}) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Họ tên");
                sheet.value(0, 1, "Mã xã");
                sheet.value(1, 0, "Người " + name);
                sheet.value(1, 1, "14845");
            }
        });

        assertThat(rooms.enterFile(file, Map.of(), "Thôn 2").only().birthName()).isEqualTo("Người Thôn 2");
        assertThat(rooms.enterFile(file, Map.of(), null).only().birthName()).isEqualTo("Người Thôn 1");
        assertThatThrownBy(() -> rooms.enterFile(file, Map.of(), "Thôn 3"))
                .hasMessageStartingWith("exchange.sheet-unknown");
    }

    @Test
    void brokenAndOldWorkbooksAreRefusedWithAReason() throws IOException {
        var whole = java.nio.file.Files.readAllBytes(
                workbook(workbook -> workbook.newWorksheet("a").value(0, 0, "Họ tên")));
        var half = rooms.file(folder, java.util.Arrays.copyOf(whole, whole.length / 2));
        var old = rooms.file(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        var archive = rooms.file(folder, zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> rooms.enterFile(half, Map.of(), null)).hasMessageStartingWith("exchange.file-broken");
        assertThatThrownBy(() -> rooms.enterFile(old, Map.of(), null)).hasMessageStartingWith("exchange.old-workbook");
        assertThatThrownBy(() -> rooms.enterFile(archive, Map.of(), null))
                .hasMessageStartingWith("exchange.file-broken");
    }

    @Test
    void aWorkbookThatWouldUnpackWithoutEndIsRefused() throws IOException {
        var bomb = rooms.file(folder, zip("xl/worksheets/sheet1.xml", new byte[64 << 20]));

        assertThatThrownBy(() -> rooms.enterFile(bomb, Map.of(), null))
                .hasMessageStartingWith("exchange.file-too-large");
    }

    private interface Filling {
        void fill(Workbook workbook);
    }

    private Path workbook(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook);
        }
        return rooms.file(folder, out.toByteArray());
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /// Letters composed, tones apart, as Windows-1258 has them.
    private static String halfComposed(String text) {
        var written = new StringBuilder();
        for (var letter : Normalizer.normalize(text, Normalizer.Form.NFC).split("", -1)) {
            var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            var tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            written.append(Normalizer.normalize(
                            parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tones);
        }
        return written.toString();
    }
}
