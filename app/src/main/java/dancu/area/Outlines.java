package dancu.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the boundaries that come with the program, as GeoJSON.
final class Outlines {

    private Outlines() {}

    static Map<String, Outline> read() {
        var outlines = new HashMap<String, Outline>();
        var mapper = JsonMapper.builder().build();
        for (var file : List.of("thanhhoa_districts.geojson", "thanhhoa_communes.geojson")) {
            try (var in = Outlines.class.getResourceAsStream(file)) {
                for (var feature : mapper.readTree(in).path("features")) {
                    var properties = feature.path("properties");
                    outlines.put(
                            properties.path("code").asString(),
                            new Outline(
                                    rings(feature.path("geometry")),
                                    properties.path("label_lon").asDouble(),
                                    properties.path("label_lat").asDouble()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(outlines);
    }

    private static List<List<Double>> rings(JsonNode geometry) {
        var rings = new ArrayList<List<Double>>();
        var coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString().equals("MultiPolygon")) {
            coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
        } else {
            coordinates.forEach(ring -> rings.add(ring(ring)));
        }
        return List.copyOf(rings);
    }

    private static List<Double> ring(JsonNode points) {
        var ring = new ArrayList<Double>();
        points.forEach(point -> {
            ring.add(point.path(0).asDouble());
            ring.add(point.path(1).asDouble());
        });
        return List.copyOf(ring);
    }
}
