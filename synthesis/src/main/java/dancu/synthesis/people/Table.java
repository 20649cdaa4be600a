package dancu.synthesis.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One of the comma-separated tables beside this library.
record Table(List<Map<String, String>> rows) {

    static Table of(String file) {
        var path = "/dancu/synthesis/" + file;
        try (var stream = Table.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var header = cells(lines.getFirst());
            var rows = new ArrayList<Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = cells(line);
                var row = new HashMap<String, String>();
                for (var column = 0; column < header.size(); column++) {
                    row.put(header.get(column), cells.get(column));
                }
                rows.add(row);
            }
            return new Table(rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }

    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(text(row, column));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"') {
                var doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
