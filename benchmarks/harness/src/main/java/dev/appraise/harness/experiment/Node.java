package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of an experiment file.
 *
 * @param value a text, number or boolean, a {@code List<Node>}, or a {@code Map<String, Node>}; an empty text if nothing
 *     is written
 * @param place where it begins
 */
record Node(Object value, Place place) {
    boolean isEmpty() {
        return value.equals("");
    }

    boolean isSection() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    Section section(String what) {
        if (!isSection()) {
            throw wrong(what, "a section of keys and values");
        }
        return new Section(what, this);
    }

    @SuppressWarnings("unchecked") // the reader makes no other lists
    List<Node> items(String what) {
        if (!isList()) {
            throw wrong(what, "a list");
        }
        return (List<Node>) value;
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    Map<String, Node> entries() {
        return (Map<String, Node>) value;
    }

    /** What a section has under a key, if it is a section and has it. */
    Optional<Node> get(String key) {
        return isSection() ? Optional.ofNullable(entries().get(key)) : Optional.empty();
    }

    /** A section that has another value under a key. */
    Node with(String key, Node other) {
        Map<String, Node> changed = new LinkedHashMap<>(entries());
        changed.put(key, other);
        return new Node(changed, place);
    }

    String text(String what) {
        if (!(value instanceof String text)) {
            throw wrong(what, "a text");
        }
        return text;
    }

    /** A text or a number, as it is written. */
    String label(String what) {
        if (isSection() || isList()) {
            throw wrong(what, "a text or a number");
        }
        return value.toString();
    }

    /** One of a few words: enum constants in lower case, with dashes. */
    <E extends Enum<E>> E constant(String what, E[] constants) {
        String typed = text(what);
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        E found = words.get(typed);
        if (found == null) {
            throw new InvalidInputException(
                    what + " is '" + typed + "' in " + place, Names.hint(typed, words.keySet()));
        }
        return found;
    }

    double number(String what) {
        return decimal(what).doubleValue();
    }

    int count(String what) {
        try {
            return decimal(what).intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(what, "a whole number");
        }
    }

    long whole(String what) {
        try {
            return decimal(what).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(what, "a whole number");
        }
    }

    boolean flag(String what) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(what, "true or false");
    }

    /** The value without places: nested lists and maps of texts, numbers and booleans. */
    Object plain() {
        if (isSection()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries().forEach((key, node) -> plain.put(key, node.plain()));
            return plain;
        }
        return isList() ? items("list").stream().map(Node::plain).toList() : value;
    }

    private BigDecimal decimal(String what) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw wrong(what, "a number");
        }
    }

    private InvalidInputException wrong(String what, String wanted) {
        String shown = isEmpty() ? "empty" : isSection() ? "a section" : isList() ? "a list" : "'" + value + "'";
        return new InvalidInputException(
                what + " is " + shown + " in " + place + "; it must be " + wanted,
                "the indentation is not what you meant; 'appraise init --reference keys.yaml' writes every key");
    }
}
