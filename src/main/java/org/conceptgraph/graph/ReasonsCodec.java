package org.conceptgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.conceptgraph.link.Contribution;
import org.conceptgraph.link.Reason;

/**
 * How the reasons for a link's score are kept on it: names and points in one text, such
 * as {@code FOUND -20 DECLARED 50}.
 */
public final class ReasonsCodec {

	private ReasonsCodec() {
	}

	public static String encode(List<Contribution> contributions) {
		return contributions.stream()
			.map((contribution) -> contribution.reason() + " " + contribution.points())
			.collect(Collectors.joining(" "));
	}

	/**
	 * Reads what {@link #encode} wrote.
	 * @throws IllegalArgumentException if it is anything else
	 */
	public static List<Contribution> decode(String stored) {
		List<Contribution> contributions = new ArrayList<>();
		String[] parts = stored.isEmpty() ? new String[0] : stored.split(" ");
		if (parts.length % 2 != 0) {
			throw new IllegalArgumentException("A reason without points: " + stored);
		}
		for (int i = 0; i < parts.length; i += 2) {
			contributions.add(new Contribution(Reason.valueOf(parts[i]), Integer.parseInt(parts[i + 1])));
		}
		return contributions;
	}

}
