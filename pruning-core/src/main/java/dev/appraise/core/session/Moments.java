package dev.appraise.core.session;

import dev.appraise.core.sound.Soundness;
import dev.appraise.core.store.Fields;
import dev.appraise.core.train.TrainerMoment;
import dev.appraise.core.train.TrainerMoments;
import dev.appraise.core.train.TrainerState;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The whole of a session at a moment, in the middle of a call of training too, as bytes; and back. */
final class Moments {
    private final Setup setup;
    private final Session session;
    private final long started = System.nanoTime();
    private long nanosBefore;

    /**
     * @param setup of the session
     * @param session which is written and read
     */
    Moments(Setup setup, Session session) {
        this.setup = setup;
        this.session = session;
    }

    /** The moment; what {@link Replay} reads of it, the call, goes first. */
    byte[] now(Answer call, long arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        TrainerMoment trainer = session.trainer().moment();
        Session.Counts counts = session.counts();
        Replay.write(out, trainer.isUnderWay(), call, arguments);
        out.writeDouble(counts.epochs());
        out.writeLong(counts.gradients());
        out.writeLong(counts.appraisals());
        out.writeLong(counts.appraisalNanos());
        out.writeLong(counts.nanosTakenOver());
        out.writeLong(session.seeded().state());
        out.writeLong(nanos());
        Fields.write(session.network(), out);
        TrainerMoments.write(trainer, out);
        return bytes.toByteArray();
    }

    /** Puts the session where it stood then, and gives that of its trainer. */
    TrainerMoment takeOver(DataInputStream in) throws IOException {
        session.count(new Session.Counts(in.readDouble(), in.readLong(), in.readLong(), in.readLong(), in.readLong()));
        session.seeded().restore(in.readLong());
        nanosBefore = in.readLong();
        Fields.read(session.network(), in);
        TrainerMoment moment = trainer(in);
        session.trainer().resume(moment);
        Soundness.requireMasks(session.network(), "in a checkpoint");
        return moment;
    }

    /** Where the trainer stood. */
    TrainerMoment trainer(DataInputStream in) throws IOException {
        return TrainerMoments.read(in, setup.trainer(), session.network(), rows());
    }

    /** What a copy of the session holds of its trainer. */
    TrainerState state(DataInputStream in) throws IOException {
        return TrainerMoments.readState(in, setup.trainer(), session.network(), rows());
    }

    private int rows() {
        return setup.training().rows().size();
    }

    /** How long the trial has taken, before it was gone on with and by others too. */
    long nanos() {
        return nanosElsewhere() + System.nanoTime() - started;
    }

    /** How long it had taken when it was last written down, and what it has taken over since. */
    long nanosElsewhere() {
        return nanosBefore + setup.route().nanosTakenOver();
    }
}
