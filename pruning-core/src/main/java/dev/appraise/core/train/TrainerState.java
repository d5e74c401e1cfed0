package dev.appraise.core.train;

/**
 * What a trainer remembers at a moment, apart from the network: the optimiser's moments, the place in the schedule and
 * in the epoch, its random generator. Opaque; independent of what the trainer does afterwards.
 */
public sealed interface TrainerState permits StochasticState, LevenbergMarquardtState {}
