package org.conceptgraph.graph.related;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

	@Test
	void placesAreReadBackFromTheirKeys() {
		Place place = new Place(1234, "concept:a|b");
		assertThat(Place.of(place.key())).isEqualTo(place);
		assertThat(Place.of("nonsense")).isEqualTo(Place.START);
		assertThat(place).isGreaterThan(new Place(1235, "z")).isLessThan(new Place(1234, "z"));
		assertThat(place.key()).isGreaterThan(new Place(1235, "z").key());
	}

}
