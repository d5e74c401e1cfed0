package dev.appraise.api.network;

/** A fully connected layer: a = f(W x + b), with W {@code [outputs][inputs]}, row-major. */
public final class Dense implements Layer {
    private final Connections connections;
    private final float[] bias;
    private final Activation activation;

    /**
     * A layer of zero weights and biases, all connections live.
     *
     * @param outputs units of the layer, at least 1
     * @param inputs units that feed it, at least 1
     * @param activation what each unit applies
     */
    public Dense(int outputs, int inputs, Activation activation) {
        this(
                new Connections(outputs, inputs, new float[outputs * inputs], new Mask(outputs * inputs)),
                new float[outputs],
                activation);
    }

    private Dense(Connections connections, float[] bias, Activation activation) {
        if (connections.outputs() < 1 || connections.inputs() < 1) {
            throw new IllegalArgumentException("a layer needs at least one unit on each side, not "
                    + connections.outputs() + " x " + connections.inputs());
        }
        this.connections = connections;
        this.bias = bias;
        this.activation = activation;
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public float[] bias() {
        return bias;
    }

    @Override
    public Activation activation() {
        return activation;
    }

    @Override
    public int inputs() {
        return connections.inputs();
    }

    @Override
    public int outputs() {
        return connections.outputs();
    }

    @Override
    public Dense copy() {
        return new Dense(connections.copy(), bias.clone(), activation);
    }
}
