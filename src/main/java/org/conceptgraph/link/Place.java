package org.conceptgraph.link;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.link.find.Mention;

/**
 * A mention among the others of its passage.
 *
 * @param inside whether it lies within a longer name that is a noun phrase. Chance word
 * sequences count for nothing here: "phylogenetic tree" stands alone in "phylogenetic
 * tree shows"
 * @param cutAcross whether another name begins or ends in its middle
 */
record Place(Mention mention, boolean inside, boolean cutAcross) {

	/** No name is longer, in UTF-16 units. */
	private static final int LONGEST = 300;

	/**
	 * @param mentions passage by passage, in the order of the text
	 */
	static List<Place> of(List<Mention> mentions, Terms terms) {
		List<Place> places = new ArrayList<>(mentions.size());
		for (int i = 0; i < mentions.size(); i++) {
			Mention mention = mentions.get(i);
			boolean inside = false;
			boolean cutAcross = false;
			for (int j = i - 1; j >= 0 && isNear(mentions.get(j), mention); j--) {
				Mention other = mentions.get(j);
				inside |= mention.nested() && isWithin(mention, other) && isPhrase(other, terms);
				cutAcross |= other.start() < mention.start() && other.end() > mention.start()
						&& other.end() < mention.end();
			}
			for (int j = i + 1; j < mentions.size() && isNear(mention, mentions.get(j))
					&& mentions.get(j).start() < mention.end(); j++) {
				Mention other = mentions.get(j);
				cutAcross |= other.start() > mention.start() && other.end() > mention.end();
			}
			places.add(new Place(mention, inside, cutAcross));
		}
		return places;
	}

	private static boolean isNear(Mention earlier, Mention later) {
		return earlier.passage() == later.passage() && later.start() - earlier.start() < LONGEST;
	}

	private static boolean isWithin(Mention mention, Mention other) {
		return other.end() >= mention.end() && other.end() - other.start() > mention.end() - mention.start();
	}

	private static boolean isPhrase(Mention mention, Terms terms) {
		Concept concept = mention.bearers().getFirst();
		return terms.of(concept).shape() == NameShape.NOUN_PHRASE;
	}

}
