/**
 * How to add to Appraise: a jar with one provider class and one line in {@code META-INF/services}.
 *
 * <h2>Write your own criterion</h2>
 *
 * <p><b>1. The score.</b> Say what each connection is worth; more is worth more. This one is |w| times the root mean
 * square of what the connection carries:
 *
 * <pre>{@code
 * package org.example;
 *
 * public final class Throughput implements Appraiser {
 *     @Override
 *     public Appraisal appraise(Network network, Evidence evidence) {
 *         float[][] inputs = evidence.activations(network).inputs();
 *         double[] scores = new double[network.size()];
 *         for (int l = 0; l < network.depth(); l++) {
 *             Connections connections = network.layer(l).connections();
 *             int width = connections.inputs();
 *             for (int c = 0; c < connections.size(); c++) {
 *                 double squares = 0;
 *                 for (int n = 0; n < evidence.batch().size(); n++) {
 *                     float carried = inputs[l][n * width + c % width];
 *                     squares += carried * carried;
 *                 }
 *                 double rms = Math.sqrt(squares / evidence.batch().size());
 *                 scores[network.offset(l) + c] = Math.abs(connections.values()[c]) * rms;
 *             }
 *         }
 *         return new Appraisal(scores);
 *     }
 * }
 * }</pre>
 *
 * <p>Read the network, do not change it. Take chance only from {@link dev.appraise.api.pruning.Evidence#random()}, so
 * that results repeat. Connections are numbered layer by layer, row-major {@code [outputs][inputs]}; the scores of
 * pruned ones are ignored.
 *
 * <p><b>2. The provider.</b> Give it a permanent id and, if it has any, a record of settings with their defaults:
 *
 * <pre>{@code
 * public final class ThroughputProvider implements AppraiserProvider<NoSettings> {
 *     public String id() { return "throughput"; }
 *     public String summary() { return "Weight times the root mean square of what it carries."; }
 *     public String citation() { return "Example, 2026"; }
 *     public NoSettings settings() { return new NoSettings(); }
 *     public Appraiser create(NoSettings settings) { return new Throughput(); }
 * }
 * }</pre>
 *
 * <p><b>3. The service line.</b> Put {@code org.example.ThroughputProvider} into
 * {@code META-INF/services/dev.appraise.api.spi.AppraiserProvider} (or {@code provides} it in a
 * {@code module-info.java}).
 *
 * <p><b>4. Run it.</b> Put the jar into a folder and name the folder: {@code appraise methods --plugins DIR} lists it,
 * and any method that takes a criterion runs it, for instance the loop of synaptic pruning:
 *
 * <pre>{@code
 * methods:
 *   - id: synaptic-pruning
 *     name: throughput in the loop
 *     settings: {criterion: throughput}
 * }</pre>
 *
 * <p><b>5. Test it.</b> The test-jar of {@code pruning-api} is a conformance kit: {@code dev.appraise.api.conformance} has
 * an abstract JUnit class for each kind of provider ({@code AppraiserContract}, {@code PruningMethodContract},
 * {@code PredictorContract}, {@code DatasetContract}), with one method to fill in, which gives the provider. A whole
 * project of this kind, with its test and an experiment, is {@code docs/examples/own-criterion}.
 *
 * <p>A method is added in the same way with a {@link dev.appraise.api.spi.PruningMethodProvider}, which also gives a
 * {@link dev.appraise.api.spi.MethodCard}; ready-made recipes are in {@link dev.appraise.api.recipe}. A dataset is added
 * with a {@link dev.appraise.api.spi.DatasetProvider}. A model that is no network (a fuzzy system, a regression) is added
 * with a {@link dev.appraise.api.spi.PredictorProvider}, and then stands under {@code methods:} like a method.
 */
@NullMarked
package dev.appraise.api.spi;

import org.jspecify.annotations.NullMarked;
