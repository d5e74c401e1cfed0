package dev.appraise.core.plugin;

import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.core.plugin.fake.Fakes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Makes jars of fake providers, and a class loader that finds the fakes nowhere else. */
final class PluginJar {
    private static final String FAKES = Fakes.class.getName();

    private PluginJar() {}

    /** A jar that announces providers by class name, and holds those of them that exist. */
    static void write(Path jar, String... providers) throws IOException {
        write(jar, AppraiserProvider.class, providers);
    }

    /** The same for providers of any kind. */
    static void write(Path jar, Class<?> service, String... providers) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/" + service.getName()));
            out.write(String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
            copy(FAKES, out);
            copy(FAKES + "$Fake", out);
            for (String provider : providers) {
                if (provider.startsWith(FAKES)) {
                    copy(provider, out);
                }
            }
        }
    }

    private static void copy(String fake, JarOutputStream out) throws IOException {
        String file = fake.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(file));
        try (InputStream in =
                Objects.requireNonNull(PluginJar.class.getClassLoader().getResourceAsStream(file))) {
            in.transferTo(out);
        }
    }

    static ClassLoader withoutFakes() {
        return new ClassLoader(PluginJar.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith(FAKES)) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
    }
}
