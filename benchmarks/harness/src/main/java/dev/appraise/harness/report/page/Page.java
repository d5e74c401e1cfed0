package dev.appraise.harness.report.page;

import java.util.List;

/**
 * What is on the page of a report.
 *
 * @param title of the page
 * @param facts of the whole run
 * @param tables what was measured
 * @param chapters pictures
 * @param provenance where each row comes from
 * @param notices what is missing, and why
 */
public record Page(
        String title,
        List<Fact> facts,
        List<PageTable> tables,
        List<PageChapter> chapters,
        List<PageOrigin> provenance,
        List<String> notices) {
    /** Copies the lists. */
    public Page {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        chapters = List.copyOf(chapters);
        provenance = List.copyOf(provenance);
        notices = List.copyOf(notices);
    }

    /**
     * Something that is known.
     *
     * @param name what
     * @param value its value
     */
    public record Fact(String name, String value) {}

    /**
     * A chapter of pictures.
     *
     * @param id of its heading
     * @param title its heading
     * @param figures at least one
     */
    public record PageChapter(String id, String title, List<PageFigure> figures) {
        /** Copies the list. */
        public PageChapter {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A picture.
     *
     * @param file its name under {@code pictures/}, without the ending
     * @param title what it is
     * @param alt what it shows
     * @param note how to read it
     * @param svg the picture itself, as a part of the page
     */
    public record PageFigure(String file, String title, String alt, String note, String svg) {}

    /**
     * Where the rows of a study come from.
     *
     * @param title of the study
     * @param rows one a row of its tables
     */
    public record PageOrigin(String title, List<Row> rows) {
        /** Copies the list. */
        public PageOrigin {
            rows = List.copyOf(rows);
        }

        /**
         * A row.
         *
         * @param id in the page
         * @param name of the row
         * @param facts all that is needed to make it again
         */
        public record Row(String id, String name, List<Fact> facts) {
            /** Copies the list. */
            public Row {
                facts = List.copyOf(facts);
            }
        }
    }
}
