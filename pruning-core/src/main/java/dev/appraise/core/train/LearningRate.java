package dev.appraise.core.train;

/**
 * The learning rate of each step since the schedule started: rises linearly to the peak over the warm-up, then stays or
 * falls along half a cosine, from the peak at the first step after warm-up to 0 at the end of the span and beyond.
 *
 * @param peak the highest rate
 * @param schedule what follows warm-up
 * @param warmUp steps of warm-up; the last of them has the peak rate
 * @param span steps of the whole schedule, warm-up included
 */
record LearningRate(double peak, Schedule schedule, long warmUp, long span) {
    static LearningRate of(TrainingSettings settings, int stepsPerEpoch, double epochs) {
        return new LearningRate(
                settings.learningRate(),
                settings.schedule(),
                Math.round(settings.warmUpEpochs() * stepsPerEpoch),
                Math.round(epochs * stepsPerEpoch));
    }

    /** @param step counted from 0 */
    double at(long step) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        return switch (schedule) {
            case CONSTANT -> peak;
            case COSINE -> step >= span ? 0 : peak * (1 + Math.cos(Math.PI * (step - warmUp) / (span - warmUp))) / 2;
        };
    }
}
