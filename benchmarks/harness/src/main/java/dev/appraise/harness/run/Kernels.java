package dev.appraise.harness.run;

import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.VectorApi;

/** What computes in this process, as results name it. */
final class Kernels {
    private Kernels() {}

    /** E.g. {@code FmaGemm, Vector API} or {@code FmaGemm, plain Java; ablation plain}. */
    static String here(Compute compute) {
        String ablation = System.getProperty(ErrorAblation.KERNELS, "");
        return compute.gemm().getClass().getSimpleName()
                + (VectorApi.isPresent() ? ", Vector API" : ", plain Java")
                + (ablation.isEmpty() ? "" : "; ablation " + ablation);
    }
}
