package org.conceptgraph.page;

import java.util.List;
import java.util.Set;

import org.conceptgraph.page.problem.Problem;
import org.conceptgraph.page.problem.Problem.Severity;
import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;
import org.conceptgraph.page.source.FrontMatter;
import org.conceptgraph.page.source.FrontMatterRepair;
import org.conceptgraph.page.source.FrontMatterYaml;
import org.conceptgraph.page.source.FrontMatterYaml.Failed;
import org.conceptgraph.page.source.FrontMatterYaml.Parsed;
import org.conceptgraph.page.source.FrontMatterYaml.Result;
import org.conceptgraph.page.source.Lines;
import org.conceptgraph.page.source.SourceText;
import org.conceptgraph.page.text.Invisible;
import org.conceptgraph.page.text.Mojibake;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads files of Markdown with YAML front matter. Every array of bytes gives a result:
 * nothing in a file can make this throw, construct an object, or use more than a small
 * multiple of the file's size. Damage is repaired where only one repair is possible.
 * <p>
 * Has no state; any number of threads may read at once.
 */
public final class PageReader {

	/**
	 * The largest file that is read.
	 */
	public static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final Set<String> TEXTS = Set.of("title", "article_title", "question", "answer", "subject");

	/**
	 * Reads one file.
	 * @param file its path for problems
	 */
	public PageResult read(String file, byte[] bytes) {
		if (bytes.length > MAX_BYTES) {
			return new PageResult.Rejected(List.of(tooLarge(file, bytes.length)));
		}
		Problems problems = new Problems(file);
		Page page = read(bytes, problems);
		return (page != null) ? new PageResult.Accepted(page, problems.all())
				: new PageResult.Rejected(problems.rejections());
	}

	/**
	 * The problem of a file of more than {@link #MAX_BYTES}, for callers that know its
	 * size and so need not read it.
	 */
	public static Problem tooLarge(String file, long size) {
		return new Problem(file, null, null, Severity.REJECTED, ProblemCode.TOO_LARGE.code(),
				"The file has " + size + " bytes; at most " + MAX_BYTES + " are read.");
	}

	private static @Nullable Page read(byte[] bytes, Problems problems) {
		String decoded = SourceText.decode(bytes, problems);
		if (decoded == null) {
			return null;
		}
		FrontMatter frontMatter = FrontMatter.of(visible(decoded, problems), problems);
		return (frontMatter != null) ? read(frontMatter, problems) : null;
	}

	private static String visible(String decoded, Problems problems) {
		String text = decoded;
		int damage = Mojibake.firstDamage(text);
		if (damage >= 0) {
			String repaired = Mojibake.repair(text);
			if (!repaired.equals(text)) {
				problems.repaired(Lines.of(text, damage), ProblemCode.WRONG_ENCODING,
						"Text that was once read in the wrong encoding was put right, from here on.");
				text = repaired;
			}
		}
		int invisible = Invisible.first(text);
		if (invisible >= 0) {
			problems.repaired(Lines.of(text, invisible), ProblemCode.CONTROL_CHARACTER, "Invisible characters ("
					+ Invisible.describe(text.charAt(invisible)) + " here) were removed or turned into blanks.");
			text = Invisible.remove(text);
		}
		int lost = text.indexOf('\uFFFD');
		if (lost >= 0) {
			problems.warning(Lines.of(text, lost), ProblemCode.LOST_CHARACTER,
					"A character was lost here (U+FFFD) before the file was written.");
		}
		return text;
	}

	private static @Nullable Page read(FrontMatter source, Problems problems) {
		Result result = FrontMatterYaml.parse(source.yaml());
		if (isDoubtful(result)) {
			Problems repairs = problems.forSameFile();
			String repaired = FrontMatterRepair.repair(source, repairs);
			if (!repairs.all().isEmpty() && FrontMatterYaml.parse(repaired) instanceof Parsed better) {
				problems.addAll(repairs);
				result = better;
			}
		}
		return switch (result) {
			case Parsed(var root) -> PageFields.read(new Fields(root, source.line(), problems), problems);
			case Failed failed -> {
				boolean somewhere = failed.line() >= 0;
				problems.rejected(somewhere ? Integer.valueOf(source.line() + failed.line()) : null,
						somewhere ? Integer.valueOf(failed.column() + 1) : null, failed.code(),
						"The front matter cannot be read: " + failed.reason() + ".");
				yield null;
			}
		};
	}

	/** Whether a missing quotation mark might be behind it. */
	private static boolean isDoubtful(Result result) {
		return switch (result) {
			case Parsed(var root) -> root != null && root.getValue()
				.stream()
				.anyMatch((tuple) -> tuple.getKeyNode() instanceof ScalarNode key && TEXTS.contains(key.getValue())
						&& !(tuple.getValueNode() instanceof ScalarNode));
			case Failed failed -> failed.repairable();
		};
	}

}
