/** The language of Appraise: networks, data, and what a strategy may ask and do. */
module dev.appraise.api {
    requires static transitive org.jspecify;

    exports dev.appraise.api;
    exports dev.appraise.api.data;
    exports dev.appraise.api.network;
    exports dev.appraise.api.predictor;
    exports dev.appraise.api.pruning;
    exports dev.appraise.api.recipe;
    exports dev.appraise.api.spi;
}
