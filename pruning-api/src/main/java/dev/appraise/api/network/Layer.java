package dev.appraise.api.network;

/** A layer: connections that can be pruned, a bias a unit that cannot, and an activation. */
public sealed interface Layer permits Dense {
    /** The layer's prunable weights. */
    Connections connections();

    /** One bias an output unit, not a copy; never pruned. */
    float[] bias();

    /** What each output unit applies to its pre-activation. */
    Activation activation();

    /** How many units feed the layer. */
    int inputs();

    /** How many units the layer has. */
    int outputs();

    /** An independent copy, mask included. */
    Layer copy();
}
