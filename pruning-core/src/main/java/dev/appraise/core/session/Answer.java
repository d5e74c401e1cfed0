package dev.appraise.core.session;

/** What is written down of a session, a call each: the arguments as a hash, and what the method saw of its outcome. */
enum Answer {
    /** An epoch ended within a call that is not to be repeated: its report, and the number that the observer gave. */
    EPOCH,
    /** {@code train}: epochs spent by then, and the network. */
    TRAINED,
    /** {@code trainToStop}: the same. */
    TRAINED_TO_STOP,
    /** {@code train} with a listener, which must see each step again: the trainer before it, unless that is as it was left. */
    LISTENED,
    /** {@code startSchedule}: nothing; it is done again. */
    SCHEDULE,
    /** {@code trainingError}: the number. */
    TRAINING_ERROR,
    /** {@code validationError}: the number. */
    VALIDATION_ERROR,
    /** {@code appraise} by an appraiser without state: the scores, and the random state after it. */
    SCORES,
    /** {@code appraise} by an appraiser that may have been changed by it: nothing; it is asked again. */
    ASKED,
    /** {@code prune}: nothing; it is done again. */
    PRUNED,
    /** {@code regrow}: nothing; it is done again. */
    REGROWN,
    /** {@code keep}: what the trainer remembered. */
    KEPT,
    /** {@code restore}: nothing; it is done again. */
    RESTORED,
    /** {@code rewind}: nothing; it is done again. */
    REWOUND
}
