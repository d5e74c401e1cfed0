package dev.appraise.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Guice;
import com.google.inject.Key;
import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.fake.Fakes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    @TempDir
    private Path folder;

    @Test
    void aJarInAFolderIsFound() throws IOException {
        jar("plugins.jar", name(Fakes.Good.class), name(Fakes.Better.class));

        Registry registry = registry();

        assertThat(registry.appraisers()).extracting(Provider::id).containsSubsequence("better", "good");
        assertThat(registry.appraiser("good").summary()).isEqualTo("A fake.");
        assertThat(registry.create(new Criterion("good"))).isNotNull();
        assertThat(registry.problems()).isEmpty();
    }

    @Test
    void oneBrokenJarIsReportedByNameAndTheRestWork() throws IOException {
        jar("a-broken.jar", name(Fakes.Broken.class));
        jar("b-missing.jar", "org.example.Missing");
        jar("c-garbled.jar", "this is not a class name");
        jar("d-badly-named.jar", name(Fakes.BadlyNamed.class));
        jar("e-good.jar", name(Fakes.Good.class));

        Registry registry = registry();

        assertThat(registry.appraisers()).extracting(Provider::id).contains("good");
        assertThat(registry.problems())
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains("a-broken.jar", "Broken", "no licence file"))
                .anySatisfy(problem -> assertThat(problem).contains("b-missing.jar", "org.example.Missing"))
                .anySatisfy(problem -> assertThat(problem).contains("c-garbled.jar"))
                .anySatisfy(problem -> assertThat(problem).contains("d-badly-named.jar", "'Badly Named'"));
    }

    @Test
    void aDuplicateIdNamesBothJars() throws IOException {
        jar("first.jar", name(Fakes.Good.class));
        jar("second.jar", name(Fakes.Usurper.class));

        InvalidInputException error = catchThrowableOfType(InvalidInputException.class, this::registry);

        assertThat(error).hasMessageContainingAll("'good'", "first.jar", "second.jar");
    }

    @Test
    void predictorsAreFoundBesideMethodsSinceBothAreComparedByTheirIds() throws IOException {
        PluginJar.write(folder.resolve("predictor.jar"), PredictorProvider.class, name(Fakes.Constant.class));

        Registry registry = registry();

        assertThat(registry.predictors()).extracting(Provider::id).containsExactly("constant");
        assertThat(registry.isPredictor("constant")).isTrue();
        assertThat(registry.methodOrPredictor("constant")).isSameAs(registry.predictor("constant"));
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> registry.methodOrPredictor("constnat"))
                        .hint())
                .startsWith("you meant 'constant'");
    }

    @Test
    void aPredictorCannotHaveTheIdOfAMethod() throws IOException {
        PluginJar.write(folder.resolve("first.jar"), PredictorProvider.class, name(Fakes.Constant.class));
        PluginJar.write(folder.resolve("second.jar"), PruningMethodProvider.class, name(Fakes.ConstantMethod.class));

        InvalidInputException error = catchThrowableOfType(InvalidInputException.class, this::registry);

        assertThat(error).hasMessageContainingAll("'constant'", "first.jar", "second.jar");
        assertThat(error.hint()).contains("renamed");
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearestAndAllThereAre() throws IOException {
        jar("plugins.jar", name(Fakes.Good.class), name(Fakes.Better.class));
        Registry registry = registry();

        InvalidInputException error =
                catchThrowableOfType(InvalidInputException.class, () -> registry.appraiser("goood"));

        assertThat(error).hasMessage("there is no criterion 'goood'");
        assertThat(error.hint())
                .startsWith("you meant 'good'; there are: better, ")
                .contains("good");
    }

    @Test
    void aFolderWithoutJarsIsRefused() {
        InvalidInputException error = catchThrowableOfType(InvalidInputException.class, this::registry);

        assertThat(error).hasMessageContainingAll(folder.toString(), "holds no jar");
    }

    @Test
    void guiceOffersTheProvidersById() throws IOException {
        jar("plugins.jar", name(Fakes.Good.class));

        Map<String, AppraiserProvider<?>> byId = Guice.createInjector(new PruningModule(registry()))
                .getInstance(new Key<Map<String, AppraiserProvider<?>>>() {});

        assertThat(byId).containsKey("good");
    }

    private void jar(String file, String... providers) throws IOException {
        PluginJar.write(folder.resolve(file), providers);
    }

    private Registry registry() {
        return Registry.of(PluginFolder.open(folder, PluginJar.withoutFakes()));
    }

    private static String name(Class<?> type) {
        return type.getName();
    }
}
