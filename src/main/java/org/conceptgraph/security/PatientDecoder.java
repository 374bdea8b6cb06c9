package org.conceptgraph.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Treats an issuer that has never been reached like one that cannot be reached now: the
 * next token tries again.
 */
record PatientDecoder(JwtDecoder tokens) implements JwtDecoder {

	@Override
	public Jwt decode(String token) {
		try {
			return this.tokens.decode(token);
		}
		catch (JwtDecoderInitializationException ex) {
			throw new JwtException("The issuer of tokens cannot be reached.", ex);
		}
	}

}
