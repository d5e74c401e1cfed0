/** A user of the API, and a criterion for it, on the module path. */
module org.example {
    requires dev.appraise.api;

    uses dev.appraise.api.spi.AppraiserProvider;

    provides dev.appraise.api.spi.AppraiserProvider with
            org.example.Constant;

    exports org.example;
}
