package org.conceptgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A server's key, and the certificate for this machine that it signed itself, as PEM.
 *
 * @param file where the certificate is, for those who are to trust it
 */
record TlsCertificate(String key, String certificate, Path file) {

	private static final String NAME = "server";

	private static final String PASSWORD = "changeit";

	/** A new one, made by the JDK's keytool. */
	static TlsCertificate make() {
		try {
			Path folder = Files.createTempDirectory(Path.of("target"), "tls");
			Path store = folder.resolve("store.p12");
			makeStore(store);
			KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
			String certificate = pem("CERTIFICATE", keys.getCertificate(NAME).getEncoded());
			return new TlsCertificate(pem("PRIVATE KEY", keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded()),
					certificate, Files.writeString(folder.resolve("certificate.pem"), certificate));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void makeStore(Path store) throws IOException {
		Process keytool = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias",
						NAME, "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
						"-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()))
			.redirectErrorStream(true)
			.start();
		String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!Files.exists(store)) {
			throw new IOException(said);
		}
	}

	private static String pem(String what, byte[] bytes) {
		return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(bytes)
				+ "\n-----END " + what + "-----\n";
	}

}
