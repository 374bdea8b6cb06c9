package org.conceptgraph.page.markdown;

import java.util.IdentityHashMap;
import java.util.Map;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Plain text from a Markdown tree. Walks without recursion, so that any depth will do.
 */
final class PlainText {

	private final StringBuilder out = new StringBuilder();

	private final Map<Node, Integer> numbers = new IdentityHashMap<>();

	/** What has to stand between the text so far and the next. */
	private String pending = "";

	private PlainText() {
	}

	static String of(Node document) {
		PlainText text = new PlainText();
		Node node = document;
		while (node != null) {
			text.enter(node);
			Node next = node.getFirstChild();
			while (next == null && node != null) {
				text.leave(node);
				next = node.getNext();
				node = (next == null) ? node.getParent() : node;
			}
			node = next;
		}
		return text.out.toString().strip();
	}

	private void enter(Node node) {
		switch (node) {
			case Text text -> append(text.getLiteral());
			case Code code -> append(code.getLiteral());
			case FencedCodeBlock block -> append(block.getLiteral().stripTrailing());
			case IndentedCodeBlock block -> append(block.getLiteral().stripTrailing());
			case HtmlBlock block -> append(block.getLiteral().replaceAll("<[^<>]{0,2000}>", " ").strip());
			case SoftLineBreak _ -> append(" ");
			case HardLineBreak _ -> append("\n");
			case ListItem item -> append(marker(item));
			case TableCell cell when cell.getPrevious() != null -> append(" | ");
			default -> {
				// Has no text of its own.
			}
		}
	}

	private void leave(Node node) {
		switch (node) {
			case Document _, TableCell _ -> {
				// What is around them decides.
			}
			case TableHead _, TableRow _, ListItem _ -> separate("\n");
			case TableBlock _ -> separate("\n\n");
			case Block block when isTight(block) -> separate("\n");
			case Block _ -> separate("\n\n");
			default -> {
				// Inline: the text goes on.
			}
		}
	}

	private static boolean isTight(Block block) {
		Node parent = block.getParent();
		return parent instanceof ListItem || (block instanceof ListBlock && parent instanceof ListItem);
	}

	private String marker(ListItem item) {
		return switch (item.getParent()) {
			case OrderedList list -> {
				Integer start = list.getMarkerStartNumber();
				yield this.numbers.merge(list, (start != null) ? start : 1, (before, _) -> before + 1) + ". ";
			}
			case BulletList _ -> "- ";
			case null, default -> "";
		};
	}

	private void separate(String separator) {
		if (separator.length() > this.pending.length()) {
			this.pending = separator;
		}
	}

	private void append(@Nullable String text) {
		if (text != null && !text.isEmpty()) {
			if (!this.out.isEmpty()) {
				this.out.append(this.pending);
			}
			this.pending = "";
			this.out.append(text);
		}
	}

}
