package org.conceptgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * Which version of a page an import has seen: the beginnings of two hashes, for it is
 * kept of every page until the import ends. Ordered as
 * {@link org.conceptgraph.graph.write.StagedPage#version()} is, except that of two pages
 * of one url whose hashes begin alike, one chance in 2^64, the first stays.
 *
 * @param content the first 64 bits of the content's hash
 * @param file those of the file's hash; 0 if there is none
 */
record SeenVersion(long content, long file) implements Comparable<SeenVersion> {

	static SeenVersion of(String hash, @Nullable String fileHash) {
		return new SeenVersion(beginning(hash), (fileHash != null) ? beginning(fileHash) : 0);
	}

	/** Before a dash stands by which rules the hash was made. */
	private static long beginning(String hash) {
		int begin = hash.indexOf('-') + 1;
		return Long.parseUnsignedLong(hash, begin, begin + 16, 16);
	}

	@Override
	public int compareTo(SeenVersion other) {
		int byContent = Long.compareUnsigned(this.content, other.content);
		return (byContent != 0) ? byContent : Long.compareUnsigned(this.file, other.file);
	}

}
