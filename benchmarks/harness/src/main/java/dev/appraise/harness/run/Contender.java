package dev.appraise.harness.run;

/** What a trial is about: learns from the training and validation rows of a split. */
interface Contender {
    Learnt learn(ScaledSplit split);
}
