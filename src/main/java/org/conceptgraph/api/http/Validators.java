package org.conceptgraph.api.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.graph.read.DatasetVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * Weak validators of answers: an answer depends on the dataset's version, on this build,
 * on the request and on the media type, and on nothing else.
 */
@Component
final class Validators {

	/** A new version is noticed within this time. */
	private static final Duration MAX_AGE = Duration.ofMillis(500);

	private final DatasetVersion version;

	private final String build;

	Validators(DatasetVersion version, ObjectProvider<BuildProperties> build) {
		this.version = version;
		BuildProperties known = build.getIfAvailable();
		// Without a build there is only this process.
		this.build = (known != null) ? known.getVersion() + known.getTime() : "started " + System.nanoTime();
	}

	/**
	 * The version as it was a moment ago; null where it cannot be read soon.
	 */
	@Nullable String version() {
		return this.version.noOlderThan(MAX_AGE);
	}

	/**
	 * Whether the version is still the same, now.
	 */
	boolean isStill(String version) {
		return version.equals(this.version.noOlderThan(Duration.ZERO));
	}

	/**
	 * The value of the ETag header.
	 * @param request all that the client sends to be answered
	 */
	String of(String version, String request, AnswerType type) {
		byte[] digest = DigestUtils.sha256(String.join("\0", version, this.build, type.name(), request));
		return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16)) + '"';
	}

	/**
	 * Whether a client that has these answers has the current one.
	 * @param known the values of If-None-Match
	 */
	static boolean matches(List<String> known, String tag) {
		String opaque = tag.substring(2);
		for (String values : known) {
			if (values.equals(tag) || values.strip().equals("*")) {
				return true;
			}
			for (String value : values.split(",")) {
				String other = value.strip();
				if ((other.startsWith("W/") ? other.substring(2) : other).equals(opaque)) {
					return true;
				}
			}
		}
		return false;
	}

}
