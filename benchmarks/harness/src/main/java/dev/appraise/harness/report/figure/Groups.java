package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shares rows out over several charts where they are too many for one. */
final class Groups {
    private Groups() {}

    /**
     * Groups of as many as can be told apart.
     *
     * @param all in order
     * @param everywhere the first of these stands first in each group
     */
    static <T> List<List<T>> of(List<T> all, Predicate<T> everywhere) {
        if (all.size() <= Palette.series()) {
            return all.isEmpty() ? List.of() : List.of(all);
        }
        Optional<T> shared = all.stream().filter(everywhere).findFirst();
        List<T> others =
                all.stream().filter(item -> !shared.equals(Optional.of(item))).toList();
        int room = Palette.series() - 1 - (shared.isPresent() ? 1 : 0);
        int groups = (others.size() + room - 1) / room;
        List<List<T>> grouped = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<T> group = new ArrayList<>(shared.stream().toList());
            group.addAll(others.subList(g * others.size() / groups, (g + 1) * others.size() / groups));
            grouped.add(group);
        }
        return grouped;
    }

    /** What a title adds for one of several charts. */
    static String part(int number, int of) {
        return of == 1 ? "" : " (" + (number + 1) + " of " + of + ")";
    }
}
