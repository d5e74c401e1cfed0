package dev.appraise.appraisers.ablation;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.List;

/** The loops that take most of the time, in plain Java or with the Vector API; both give the same bits. */
enum Kernels {
    /** Plain Java. */
    PLAIN {
        @Override
        LineKernel line() {
            return new PlainLine();
        }

        @Override
        ColumnKernel columns() {
            return new PlainColumns();
        }
    },
    /** The Vector API; its classes are not loaded before they are asked for. */
    VECTOR {
        @Override
        LineKernel line() {
            return new VectorLine();
        }

        @Override
        ColumnKernel columns() {
            return new VectorColumns();
        }
    };

    abstract LineKernel line();

    abstract ColumnKernel columns();

    /**
     * {@link #VECTOR} if the JVM has the module, unless a system property says otherwise.
     *
     * @throws InvalidInputException if the property names none, or one that the JVM lacks
     */
    static Kernels chosen() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        String choice = System.getProperty(ErrorAblation.KERNELS, present ? "vector" : "plain");
        String problem = "system property " + ErrorAblation.KERNELS + " is '" + choice + "'";
        return switch (choice) {
            case "plain" -> PLAIN;
            case "vector" -> {
                if (!present) {
                    throw new InvalidInputException(
                            problem + ", but this JVM runs without the module jdk.incubator.vector",
                            "start java with --add-modules jdk.incubator.vector");
                }
                yield VECTOR;
            }
            default -> throw new InvalidInputException(problem, Names.hint(choice, List.of("plain", "vector")));
        };
    }
}
