package dev.appraise.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names that people type, and the nearest to a mistyped one. */
public final class Names {
    private Names() {}

    /**
     * The offered name nearest to the one that was typed, by edit distance, if any is near enough to be what was meant.
     *
     * @param typed what was typed
     * @param offered what there is
     * @return the nearest, or empty if each differs in more than half of its letters
     */
    public static Optional<String> nearest(String typed, Collection<String> offered) {
        return offered.stream()
                .filter(name -> distance(typed, name) <= Math.max(2, name.length() / 2))
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * A hint for an unknown name: the nearest one if there is one, and all that there are.
     *
     * @param typed what was typed
     * @param offered what there is
     */
    public static String hint(String typed, Collection<String> offered) {
        String all = "there are: " + String.join(", ", offered.stream().sorted().toList());
        return nearest(typed, offered)
                .map(name -> "you meant '" + name + "'; " + all)
                .orElse(all);
    }

    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
