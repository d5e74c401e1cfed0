package dev.appraise.core.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Writes down what a session answers, and the moment at which it stands whenever that is due. A trial that cannot be written down is
 * still worth its result: the first failure is told, and nothing more is written.
 */
final class Recorder {
    private final Checkpointing asked;
    private final Tape tape;
    private final Moment moment;
    private final BooleanSupplier stopping;
    private boolean writes = true;

    /** Writes an answer, or whatever else is to be read again. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** The moment at which the session stands. */
    interface Moment {
        byte[] bytes() throws IOException;
    }

    /**
     * @param asked where to, and how often
     * @param moment at which the session stands
     * @param stopping whether the moment is worth keeping out of turn, as the trial is about to stop
     */
    Recorder(Checkpointing asked, Moment moment, BooleanSupplier stopping) {
        this.asked = asked;
        this.moment = moment;
        this.stopping = stopping;
        tape = new Tape(asked.folder(), asked.id(), asked.key());
    }

    /**
     * What was written down before, if anything was.
     *
     * @throws UnusableTapeException if it is damaged, or not of this trial
     */
    Optional<Replay> before() {
        try {
            Optional<Tape.Committed> committed = tape.committed();
            if (committed.isEmpty()) {
                return Optional.empty();
            }
            Replay replay = new Replay(committed.get());
            asked.notice().accept("Trial " + asked.id() + " goes on from its last checkpoint.");
            return Optional.of(replay);
        } catch (IOException e) {
            throw new UnusableTapeException("a checkpoint cannot be read: " + e.getMessage());
        }
    }

    /** Writes the answer to a call that has ended. */
    void record(Answer kind, long arguments, Writing answer) {
        append(bytes(kind, arguments, answer));
        commitIfDue();
    }

    /** Writes what is told in the middle of a call. */
    void recordUnderWay(Answer kind, Writing told) {
        append(bytes(kind, 0, told));
    }

    /** An answer that is to be written once its call has ended, of what stands now; empty if nothing is written any more. */
    byte[] bytes(Answer kind, long arguments, Writing answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (writes) {
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeByte(kind.ordinal());
                out.writeLong(arguments);
                answer.to(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes.toByteArray();
    }

    /** Writes the {@link #bytes} of an answer, whose call has ended. */
    void record(byte[] answer) {
        append(answer);
        commitIfDue();
    }

    private void append(byte[] answer) {
        if (writes) {
            try {
                tape.append(answer);
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    /** Writes the moment if its time has come. */
    void commitIfDue() {
        if (writes && (asked.due().getAsBoolean() || stopping.getAsBoolean())) {
            try {
                tape.commit(moment.bytes());
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    /** Removes what was written down. */
    void delete() {
        try {
            tape.delete();
        } catch (IOException e) {
            asked.notice().accept("A checkpoint cannot be removed: " + e.getMessage());
        }
    }

    private void giveUp(IOException cause) {
        writes = false;
        asked.notice().accept("Trial " + asked.id() + " goes on without checkpoints: " + cause.getMessage());
    }
}
