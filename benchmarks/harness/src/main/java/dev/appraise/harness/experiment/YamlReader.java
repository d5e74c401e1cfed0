package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML and remembers where each piece stands, which binding straight to records would forget. */
final class YamlReader {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonParser parser;

    private YamlReader(String file, String text) {
        this.file = file;
        this.parser = YAML.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * @param file its name, for messages
     * @throws InvalidInputException if the text is not YAML, is empty, or has a key twice
     */
    static Node read(String file, String text) {
        YamlReader reader = new YamlReader(file, text);
        try (JsonParser parser = reader.parser) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new InvalidInputException(file + " is empty", "it was not saved");
            }
            return reader.node(first);
        } catch (JacksonException e) {
            throw new InvalidInputException(
                    reader.placeOf(e) + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("not YAML"),
                    "the indentation or a quote is off there",
                    e);
        }
    }

    private Node node(JsonToken token) {
        Place place = place(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> new Node(entries(), place);
            case START_ARRAY -> new Node(items(), place);
            case VALUE_NULL -> new Node("", place);
            case VALUE_TRUE, VALUE_FALSE -> new Node(parser.getBooleanValue(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node(parser.getNumberValue(), place);
            default -> new Node(parser.getString(), place);
        };
    }

    private Map<String, Node> entries() {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            entries.put(parser.currentName(), node(parser.nextToken()));
        }
        return entries;
    }

    private List<Node> items() {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return items;
    }

    /** Some exceptions know no place of their own; the parser has come as far as it then. */
    private Place placeOf(JacksonException e) {
        return place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
    }

    private Place place(TokenStreamLocation location) {
        return new Place(file, location.getLineNr(), location.getColumnNr());
    }
}
