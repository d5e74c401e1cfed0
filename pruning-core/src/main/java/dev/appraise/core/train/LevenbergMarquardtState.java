package dev.appraise.core.train;

/** All that Levenberg-Marquardt remembers between calls. */
record LevenbergMarquardtState(double mu) implements TrainerState {}
