package org.conceptgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * One file of the input, or one entry of an archive.
 *
 * @param name as the user would find it, with {@code !/} before an entry of an archive
 * @param path within the path that was given for import; tells vocabularies apart
 * @param size in bytes
 * @param bytes null where the file is too large to be read
 */
public record SourceFile(String name, String path, long size, byte @Nullable [] bytes) {
}
