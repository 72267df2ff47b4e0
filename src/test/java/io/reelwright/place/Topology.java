package io.reelwright.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of TopoJSON: lines that shapes share, as differences of whole numbers. Longitudes run on over ±180 where a shape does. */
final class Topology {
    private final JsonNode objects;
    private final List<List<double[]>> arcs = new ArrayList<>();

    private Topology(JsonNode root) {
        this.objects = root.get("objects");
        JsonNode scale = root.get("transform").get("scale");
        JsonNode move = root.get("transform").get("translate");
        for (JsonNode arc : root.get("arcs")) {
            List<double[]> line = new ArrayList<>();
            int x = 0;
            int y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asInt();
                y += step.get(1).asInt();
                line.add(new double[] {
                    x * scale.get(0).asDouble() + move.get(0).asDouble(),
                    y * scale.get(1).asDouble() + move.get(1).asDouble()
                });
            }
            arcs.add(line);
        }
    }

    static Topology read(Path file) throws IOException {
        return new Topology(new ObjectMapper().readTree(file.toFile()));
    }

    /** Returns the closed lines of an object: outer ones and holes. */
    List<List<double[]>> rings(String object) {
        List<List<double[]>> rings = new ArrayList<>();
        for (List<Integer> ring : ringsOfArcs(objects.get(object))) {
            List<double[]> points = new ArrayList<>();
            for (int arc : ring) {
                List<double[]> line = arcs.get(arc < 0 ? ~arc : arc);
                List<double[]> next = arc < 0 ? line.reversed() : line;
                points.addAll(points.isEmpty() ? next : next.subList(1, next.size()));
            }
            rings.add(unbroken(points));
        }
        return rings;
    }

    /** Returns the lines that two countries share. */
    List<List<double[]>> borders() {
        Map<Integer, Integer> uses = new TreeMap<>();
        for (List<Integer> ring : ringsOfArcs(objects.get("countries")))
            for (int arc : ring) uses.merge(arc < 0 ? ~arc : arc, 1, Integer::sum);
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .map(use -> unbroken(arcs.get(use.getKey())))
                .toList();
    }

    /** Collects the lists of numbers inside nested lists. */
    private static List<List<Integer>> ringsOfArcs(JsonNode shape) {
        List<List<Integer>> rings = new ArrayList<>();
        if (shape.has("geometries")) {
            for (JsonNode one : shape.get("geometries")) rings.addAll(ringsOfArcs(one));
        } else if (shape.has("arcs")) {
            collect(shape.get("arcs"), rings);
        }
        return rings;
    }

    private static void collect(JsonNode list, List<List<Integer>> rings) {
        if (list.isEmpty()) return;
        if (list.get(0).isInt()) {
            List<Integer> ring = new ArrayList<>();
            list.forEach(arc -> ring.add(arc.asInt()));
            rings.add(ring);
        } else {
            list.forEach(inner -> collect(inner, rings));
        }
    }

    private static List<double[]> unbroken(List<double[]> line) {
        List<double[]> whole = new ArrayList<>();
        double turn = 0;
        double last = line.getFirst()[0];
        for (double[] point : line) {
            if (point[0] - last > 180) turn -= 360;
            if (point[0] - last < -180) turn += 360;
            last = point[0];
            whole.add(new double[] {point[0] + turn, point[1]});
        }
        return whole;
    }
}
