package dev.appraise.harness.knowngood;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.core.session.Session;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A session whose training is a script: each call shows the listener one gradient, and moves no weight. */
final class ScriptedSteps {
    private final Session session;
    private final float[][] gradients;
    private final double rate;
    private final List<double[]> scores = new ArrayList<>();
    private double epochsLeft;
    private int shown;

    /** @param gradients of the weights of a network of one layer and one output, in turn */
    ScriptedSteps(Session session, float[][] gradients, double rate) {
        this.session = session;
        this.gradients = gradients;
        this.rate = rate;
        epochsLeft = session.epochsLeft();
    }

    PruningSession session() {
        return (PruningSession) Proxy.newProxyInstance(
                PruningSession.class.getClassLoader(),
                new Class<?>[] {PruningSession.class},
                (proxy, method, arguments) -> call(method, arguments == null ? new Object[0] : arguments));
    }

    /** The scores that were pruned by, in turn, then two numbers; cut or filled up to a length. */
    double[] scoresThen(double first, double second, int length) {
        List<double[]> all = new ArrayList<>(scores);
        all.add(new double[] {first, second});
        return Arrays.copyOf(all.stream().flatMapToDouble(Arrays::stream).toArray(), length);
    }

    private Object call(Method method, Object[] arguments) throws IllegalAccessException, InvocationTargetException {
        switch (method.getName()) {
            case "epochsLeft":
                return epochsLeft;
            case "train", "trainToStop":
                epochsLeft -= (double) arguments[0];
                if (arguments.length > 1) {
                    show((StepListener) arguments[1]);
                }
                return method.getDefaultValue();
            default:
                if (arguments.length > 0 && arguments[0] instanceof Appraisal appraisal) {
                    scores.add(appraisal.scores());
                }
                return method.invoke(session, arguments);
        }
    }

    private void show(StepListener listener) {
        listener.beforeStep(new Gradient(new float[][] {gradients[shown++]}, new float[][] {{0}}), rate);
    }
}
