package org.conceptgraph.link;

/**
 * What a reason adds to a link's score.
 *
 * @param points log-odds, in hundredths: the score is the logistic function of the sum of
 * all, so 0 points are even odds, 100 make them 2.7 times better
 */
public record Contribution(Reason reason, int points) {
}
