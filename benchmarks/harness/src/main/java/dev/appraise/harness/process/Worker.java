package dev.appraise.harness.process;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.Json;
import dev.appraise.harness.result.TrialResult;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.RemoteSettings;
import dev.appraise.harness.run.RemoteTrials;
import dev.appraise.harness.run.StopSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A process that runs trials: the first line of its input is what it needs ({@link RemoteSettings}), each further one is an
 * {@link Errand}, answered by {@link Message}s. Where its input ends, because nobody leads it any more, it ends at once.
 */
public final class Worker {
    /** Has the trial that runs stop; the worker ends then. */
    static final String STOP = "stop";

    private final PrintStream out;
    private final BufferedReader in;
    private final Thread runner;
    private final BlockingQueue<String> errands = new LinkedBlockingQueue<>();
    private volatile boolean stopping;

    private Worker(PrintStream out, BufferedReader in, Thread runner) {
        this.out = out;
        this.in = in;
        this.runner = runner;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        // A terminal's Ctrl-C reaches all processes; this one is told by the one that leads it.
        StopSignals.ignoreCtrlC();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // What plug-ins print must not be taken for messages.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int code = new Worker(out, in, Thread.currentThread()).work();
        Runtime.getRuntime().halt(code);
    }

    private int work() throws IOException {
        String settings = in.readLine();
        if (settings == null) {
            return 0;
        }
        Thread reader = new Thread(this::read, "errands");
        reader.setDaemon(true);
        reader.start();
        InjectedTrials trials = RemoteTrials.of(
                Json.LINES.readValue(settings, RemoteSettings.class),
                (trial, share) -> send(Message.advanced(share)),
                System.err::println);
        try {
            while (!stopping) {
                if (!run(errands.take(), trials)) {
                    return 1;
                }
            }
        } catch (InterruptedException e) {
            // Told to stop between two trials.
        }
        return 0;
    }

    private void read() {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(STOP)) {
                    stopping = true;
                    runner.interrupt();
                } else {
                    errands.add(line);
                }
            }
        } catch (IOException e) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(0);
    }

    /** Whether this process is fit for another trial. */
    private boolean run(String line, InjectedTrials trials) {
        try {
            Errand errand = Json.LINES.readValue(line, Errand.class);
            Trial trial = errand.trial();
            if (!trial.id().equals(errand.id())) {
                throw new IllegalStateException(
                        "trial " + errand.id() + " arrived as " + trial.id() + ": a setting has no exact form in JSON");
            }
            TrialResult result = trials.apply(trial);
            send(Message.finished(result));
            return true;
        } catch (CannotKeepException e) {
            send(Message.lost(Cause.of(e)));
            return false;
        } catch (RuntimeException e) {
            send(Message.failed(Cause.of(e), false));
            return true;
        } catch (Error e) {
            boolean broken = e instanceof VirtualMachineError;
            send(Message.failed(Cause.of(e), broken));
            return !broken;
        }
    }

    private synchronized void send(Message message) {
        out.println(Json.LINES.writeValueAsString(message));
    }
}
