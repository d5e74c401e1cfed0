package dev.appraise.core.session;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The answers that a session gave before a moment, read one by one; and that moment. */
final class Replay {
    private final Counted counted;
    private final DataInputStream answers;
    private final DataInputStream moment;
    private final long length;
    private final boolean underWay;
    private final Answer call;
    private final long arguments;

    Replay(Tape.Committed committed) throws IOException {
        counted = new Counted(committed.answers());
        answers = new DataInputStream(counted);
        length = committed.length();
        moment = new DataInputStream(new ByteArrayInputStream(committed.state()));
        underWay = moment.readBoolean();
        call = Answer.values()[moment.readByte()];
        arguments = moment.readLong();
    }

    /** Writes what the constructor reads of a moment. */
    static void write(DataOutputStream out, boolean underWay, Answer call, long arguments) throws IOException {
        out.writeBoolean(underWay);
        out.writeByte(call.ordinal());
        out.writeLong(arguments);
    }

    /** Whether all answers have been given. */
    boolean isOver() {
        return counted.read >= length;
    }

    /** Whether a call of training was under way at the moment. */
    boolean isUnderWay() {
        return underWay;
    }

    /** What follows in the moment. */
    DataInputStream moment() {
        return moment;
    }

    /** What follows in the answer. */
    DataInputStream answer() {
        return answers;
    }

    /** The kind of the next answer, which is then read by {@link #answer}. */
    Answer next() throws IOException {
        return Answer.values()[answers.readByte()];
    }

    /**
     * Goes to the answer of a call.
     *
     * @throws UnusableTapeException if another call was made then
     */
    void expect(Answer kind, long hash) throws IOException {
        if (isOver()) {
            throw other(kind);
        }
        check(kind, hash, next(), answers.readLong());
    }

    /** Checks the rest of an answer whose kind has been read. */
    void expect(Answer kind, long hash, Answer found) throws IOException {
        check(kind, hash, found, answers.readLong());
    }

    /**
     * Goes to the call that was under way.
     *
     * @throws UnusableTapeException if it was another
     */
    void expectUnderWay(Answer kind, long hash) {
        if (!underWay) {
            throw other(kind);
        }
        check(kind, hash, call, arguments);
    }

    private static void check(Answer kind, long hash, Answer found, long arguments) {
        if (kind != found || hash != arguments) {
            throw other(kind);
        }
    }

    private static UnusableTapeException other(Answer kind) {
        return new UnusableTapeException("the method went another way than before, at a call that gives '"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "'");
    }

    void close() throws IOException {
        answers.close();
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            read += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            int got = super.read(into, offset, count);
            read += Math.max(0, got);
            return got;
        }
    }
}
