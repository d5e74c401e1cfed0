package dev.appraise.harness.process;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.Json;
import dev.appraise.harness.run.TimeLimit;
import dev.appraise.harness.run.Work;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A worker, as the process that leads it sees it. Used by one thread. */
final class WorkerProcess {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;
    private final BufferedWriter in;
    private final Tail said;
    private final Optional<Duration> limit;

    /** What it tells, and that it has ended; a queue, so that the wait can end with the time limit. */
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    private boolean fit = true;

    private WorkerProcess(Process process, Optional<Duration> limit) {
        this.process = process;
        this.limit = limit;
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        said = new Tail(process.getErrorStream());
        Thread reader = new Thread(this::listen, "worker-messages");
        reader.setDaemon(true);
        reader.start();
    }

    static WorkerProcess start(Work work) {
        try {
            WorkerProcess worker =
                    new WorkerProcess(new ProcessBuilder(WorkerCommand.of(work.heap())).start(), work.limit());
            worker.send(Json.LINES.writeValueAsString(work.elsewhere()));
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started to run trials in: " + e.getMessage(), e);
        }
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(new Told(Optional.of(line)));
            }
        } catch (IOException e) {
            // The end, whatever it was that ended it.
        }
        told.add(new Told(Optional.empty()));
    }

    /** Whether it can run another trial. */
    boolean isFit() {
        return fit;
    }

    /** Runs a trial, and gives the last that was told of it. */
    Message run(Trial trial, DoubleConsumer advance) throws InterruptedException {
        long start = System.nanoTime();
        try {
            send(Json.LINES.writeValueAsString(new Errand(trial.id(), trial)));
            while (true) {
                Told next = next(start);
                if (next == null) {
                    kill();
                    return Message.failed(TimeLimit.exceeded(limit.orElseThrow(), true), true);
                }
                if (next.line().isEmpty()) {
                    return died();
                }
                Message message = Json.LINES.readValue(next.line().get(), Message.class);
                if (message.advance().isEmpty()) {
                    fit = !message.last();
                    return message;
                }
                advance.accept(message.advance().get());
            }
        } catch (IOException e) {
            return died();
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
    }

    /** Nothing if the time is up. */
    private @Nullable Told next(long start) throws InterruptedException {
        return limit.isEmpty()
                ? told.take()
                : told.poll(limit.get().toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
    }

    private Message died() throws InterruptedException {
        fit = false;
        process.waitFor();
        return Message.failed(how(process.exitValue(), said.text()), true);
    }

    private static Cause how(int code, String said) {
        String how = code > 128 ? "was killed by signal " + (code - 128) : "ended with exit code " + code;
        return new Cause("the process that ran it " + how, said);
    }

    private void send(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
    }

    private void kill() throws InterruptedException {
        fit = false;
        process.destroyForcibly().waitFor();
    }

    /** Lets the trial stop by itself, if it does so in time. */
    private void stop() throws InterruptedException {
        try {
            send(Worker.STOP);
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // It has ended already.
        }
        kill();
    }

    void close() {
        process.destroyForcibly();
    }

    /** @param line nothing at the end */
    private record Told(Optional<String> line) {}
}
