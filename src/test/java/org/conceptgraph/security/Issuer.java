package org.conceptgraph.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/**
 * Makes tokens, good ones and others, with a key of its own.
 */
public final class Issuer {

	private final RSAKey key;

	public Issuer(String keyId) {
		try {
			this.key = new RSAKeyGenerator(2048).keyID(keyId).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String token(String subject, String scopes) {
		return signed(claims(subject, scopes, Duration.ofMinutes(5)));
	}

	String expired(String scopes) {
		return signed(claims("late", scopes, Duration.ofMinutes(-5)));
	}

	/** Made for another service. */
	String elsewhere(String scopes) {
		return signed(
				new JWTClaimsSet.Builder(claims("guest", scopes, Duration.ofMinutes(5))).audience("elsewhere").build());
	}

	String unsigned(String scopes) {
		return new PlainJWT(claims("nobody", scopes, Duration.ofMinutes(5))).serialize();
	}

	/** With the public key, which everybody has, as if it were a shared secret. */
	String signedWithThePublicKey(String scopes) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256),
				claims("forger", scopes, Duration.ofMinutes(5)));
		token.sign(new MACSigner(this.key.toRSAPublicKey().getEncoded()));
		return token.serialize();
	}

	private String signed(JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(), claims);
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JWTClaimsSet claims(String subject, String scopes, Duration left) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().subject(subject)
			.audience("concept-graph")
			.claim("scope", scopes)
			.issueTime(Date.from(now.minus(Duration.ofHours(1))))
			.expirationTime(Date.from(now.plus(left)))
			.build();
	}

	public Path publicKey() {
		try {
			String base64 = Base64.getMimeEncoder().encodeToString(this.key.toRSAPublicKey().getEncoded());
			return Files
				.writeString(Files.createTempFile("issuer", ".pem"),
						"-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n")
				.toAbsolutePath();
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String keySet() {
		return new JWKSet(this.key).toPublicJWKSet().toString();
	}

}
