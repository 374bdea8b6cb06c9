package org.conceptgraph.page.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Answers for readers: Markdown (CommonMark with tables) as HTML that is safe to show, or
 * as plain text. LaTeX comes out as it stands, delimiters included, for KaTeX to render.
 */
public final class Markup {

	private static final int MAX_OPEN_BLOCKS = 50;

	/** Deeper trees, which nobody writes, would exhaust the stack of the renderer. */
	private static final int MAX_DEPTH = 200;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder()
		.extensions(EXTENSIONS)
		.maxOpenBlockParsers(MAX_OPEN_BLOCKS)
		.build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "b", "i", "sub", "sup",
				"del", "ul", "ol", "li", "blockquote", "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "a")
		.allowAttributes("start")
		.matching(Pattern.compile("\\d{1,9}"))
		.onElements("ol")
		.allowAttributes("align")
		.matching(true, "left", "center", "right")
		.onElements("th", "td")
		.allowAttributes("class")
		.matching(Pattern.compile("language-[A-Za-z0-9+#-]{1,30}"))
		.onElements("code")
		.allowAttributes("href")
		.onElements("a")
		.allowUrlProtocols("http", "https")
		.requireRelsOnLinks("nofollow", "noopener")
		.toFactory();

	/** Stands for a formula while others work on the text around it. */
	private static final char OPEN = '\uE000';

	private static final char CLOSE = '\uE001';

	private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d{1,9})" + CLOSE);

	private Markup() {
	}

	/**
	 * HTML of a fixed set of elements, without scripts, styles, images, handlers and
	 * addresses other than {@code http}, {@code https} and relative ones.
	 */
	public static String toHtml(String markdown) {
		Masked masked = Masked.of(markdown);
		Node document = PARSER.parse(masked.text);
		String html = isDeeperThan(document, MAX_DEPTH) ? "<p>" + escape(masked.text) + "</p>\n"
				: RENDERER.render(document);
		return masked.restore(POLICY.sanitize(html), true);
	}

	/**
	 * Plain text: a line for each paragraph, list item and row of a table, a blank line
	 * between blocks.
	 */
	public static String toText(String markdown) {
		Masked masked = Masked.of(markdown);
		return masked.restore(PlainText.of(PARSER.parse(masked.text)), false);
	}

	private static boolean isDeeperThan(Node document, int limit) {
		int depth = 0;
		Node node = document;
		while (node != null) {
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				if (++depth > limit) {
					return true;
				}
				continue;
			}
			while (node != null && node.getNext() == null) {
				node = node.getParent();
				depth--;
			}
			node = (node != null) ? node.getNext() : null;
		}
		return false;
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&#34;")
			.replace("'", "&#39;");
	}

	private record Masked(String text, List<String> formulas) {

		static Masked of(String markdown) {
			String source = markdown.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD');
			StringBuilder text = new StringBuilder(source.length());
			List<String> formulas = new ArrayList<>();
			int[] copied = new int[1];
			MarkdownScanner.scan(source, (kind, start, end) -> {
				if (kind == MarkdownScanner.Kind.MATH) {
					text.append(source, copied[0], start).append(OPEN).append(formulas.size()).append(CLOSE);
					formulas.add(source.substring(start, end));
					copied[0] = end;
				}
			});
			text.append(source, copied[0], source.length());
			return new Masked(text.toString(), formulas);
		}

		String restore(String rendered, boolean html) {
			return PLACE.matcher(rendered).replaceAll((place) -> {
				String formula = this.formulas.get(Integer.parseInt(place.group(1)));
				return Matcher.quoteReplacement(html ? escape(formula) : formula);
			});
		}

	}

}
