package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.sandbox.trust.SandboxTrust;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.time.Duration;
import java.util.Locale;

/**
 * A process of its own, because a module reads its environment: moves the sandbox's key into the
 * module, and seals with it there.
 */
final class SealByModule {

    static final String ALIAS = "the seal of 2026";

    private SealByModule() {}

    /** Arguments: library, PIN, key store, authorities, address of time stamps. */
    public static void main(String... arguments) throws Exception {
        var library = Path.of(arguments[0]);
        String pin = arguments[1];
        move(Path.of(arguments[2]), library, pin.toCharArray());
        var settings =
                new SealingProperties(
                        null,
                        new SealingProperties.Pkcs11(library, 0),
                        ALIAS,
                        pin,
                        Path.of(arguments[3]),
                        URI.create(arguments[4]),
                        Duration.ofSeconds(30));
        switch (new DssSealer(new PdfPress(), new VendorKey(settings))
                .seal(SealedSample.order("en"))) {
            case SealingOutcome.Sealed sealed -> System.out.println("Sealed at " + sealed.level());
            case SealingOutcome.Delayed delayed ->
                    System.out.println("Delayed: " + delayed.reason());
        }
    }

    private static void move(Path file, Path library, char[] pin) throws Exception {
        var own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            own.load(in, SandboxTrust.PASSWORD.toCharArray());
        }
        String alias = own.aliases().nextElement();
        var provider =
                Security.getProvider("SunPKCS11")
                        .configure(
                                String.format(
                                        Locale.ROOT,
                                        "--name=SetUp\nlibrary=%s\nslotListIndex=0\n",
                                        library));
        var module = KeyStore.getInstance("PKCS11", provider);
        module.load(null, pin);
        module.setKeyEntry(
                ALIAS,
                own.getKey(alias, SandboxTrust.PASSWORD.toCharArray()),
                null,
                own.getCertificateChain(alias));
    }
}
