import type { AlignType, Nodes, Parent } from 'mdast';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { formulas, type Formula, HELD, hold } from './latex';
import { Marked } from './Marked';
import { parse } from './markdown';
import type { Mention } from './mentions';

/** KaTeX is large, and one answer in nine needs it. Where it cannot be loaded, formulas show as they were written. */
const FormulaView = lazy(() => import('./FormulaView').catch(() => ({ default: ({ tex }: { readonly tex: string; readonly display: boolean }) => <code>{tex}</code> })));

interface Context {
	readonly mentions: readonly Mention[];
	readonly formulas: readonly Formula[];
	readonly inLink: boolean;
}

/**
 * Markdown for a reader, with its mentions marked. Made of a fixed set of elements, never of the source's own HTML: nothing that an author
 * writes can do more than be read.
 */
export function Answer({ markdown, mentions }: { readonly markdown: string; readonly mentions: readonly Mention[] }) {
	const [tree, found] = useMemo(() => {
		const found = formulas(markdown);
		return [parse(hold(markdown.replaceAll(HELD, '\uFFFD'), found)), found] as const;
	}, [markdown]);
	return <div className="prose">{children(tree, { mentions, formulas: found, inLink: false })}</div>;
}

function children(node: Parent, context: Context): ReactNode {
	return elements(node.children as readonly Nodes[], context);
}

/** HTML comes in single tags: of those that only shape text, the opening one is matched with the closing one. */
const SHAPES = ['sub', 'sup', 'b', 'i', 'em', 'strong', 'del', 'u'] as const;

function elements(nodes: readonly Nodes[], context: Context): ReactNode[] {
	const made: ReactNode[] = [];
	for (let index = 0; index < nodes.length; index++) {
		const node = nodes[index] as Nodes;
		const shape = node.type === 'html' ? SHAPES.find((tag) => node.value.toLowerCase() === `<${tag}>`) : undefined;
		const end = shape ? nodes.findIndex((other, at) => at > index && other.type === 'html' && other.value.toLowerCase() === `</${shape}>`) : -1;
		if (shape && end > 0) {
			const Shape = shape;
			made.push(<Shape key={index}>{elements(nodes.slice(index + 1, end), context)}</Shape>);
			index = end;
		} else {
			made.push(<One key={index} node={node} context={context} />);
		}
	}
	return made;
}

function One({ node, context }: { readonly node: Nodes; readonly context: Context }): ReactNode {
	switch (node.type) {
		case 'text':
			return <Text value={node.value} start={node.position?.start.offset ?? 0} end={node.position?.end.offset ?? 0} context={context} />;
		case 'paragraph':
			return <p>{children(node, context)}</p>;
		case 'heading': {
			// The page's own heading is the first, the answer's the second.
			const Heading = (['h3', 'h3', 'h3', 'h4', 'h5', 'h6'] as const)[node.depth - 1] ?? 'h6';
			return <Heading>{children(node, context)}</Heading>;
		}
		case 'emphasis':
			return <em>{children(node, context)}</em>;
		case 'strong':
			return <strong>{children(node, context)}</strong>;
		case 'delete':
			return <del>{children(node, context)}</del>;
		case 'blockquote':
			return <blockquote>{children(node, context)}</blockquote>;
		case 'list': {
			const items = node.children.map((item, index) => (
				<li key={index}>{item.children.map((child, at) => (child.type === 'paragraph' && !node.spread ? <span key={at}>{children(child, context)}</span> : <One key={at} node={child} context={context} />))}</li>
			));
			return node.ordered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
		}
		case 'inlineCode':
			return <code>{node.value}</code>;
		case 'code':
			return (
				<pre tabIndex={0}>
					<code>{node.value}</code>
				</pre>
			);
		case 'break':
			return <br />;
		case 'thematicBreak':
			return <hr />;
		case 'link': {
			const inside = { ...context, inLink: true };
			return /^https?:\/\//i.test(node.url) ? (
				<a href={node.url} rel="nofollow noopener noreferrer" target="_blank">
					{children(node, inside)}
				</a>
			) : (
				children(node, context)
			);
		}
		case 'image':
			return node.alt ? <span className="quiet">[Picture: {node.alt}]</span> : null;
		case 'table': {
			const [head, ...rows] = node.children;
			const cells = (row: (typeof rows)[number], Cell: 'th' | 'td') =>
				row.children.map((cell, index) => (
					<Cell key={index} data-align={align(node.align?.[index])}>
						{children(cell, context)}
					</Cell>
				));
			return (
				<div className="table" tabIndex={0} role="group" aria-label="Table">
					<table>
						<thead>{head && <tr>{cells(head, 'th')}</tr>}</thead>
						<tbody>
							{rows.map((row, index) => (
								<tr key={index}>{cells(row, 'td')}</tr>
							))}
						</tbody>
					</table>
				</div>
			);
		}
		case 'html':
			return /^<br\s*\/?>$/i.test(node.value) ? <br /> : /^<[^]*>$/.test(node.value.trim()) ? text(node.value) : node.value;
		default:
			return 'children' in node ? children(node, context) : null;
	}
}

const align = (type: AlignType | undefined) => type ?? undefined;

/** What a block of HTML says, without its tags. */
function text(html: string): string {
	return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

/** A text, with the formulas that are held in it. */
function Text({ value, start, end, context }: { readonly value: string; readonly start: number; readonly end: number; readonly context: Context }) {
	if (!value.includes(HELD)) {
		return <Marked text={value} start={start} end={end - start === value.length ? end : value.endsWith('\n') ? start + value.length : end} mentions={context.mentions} plain={context.inLink} />;
	}
	const parts: ReactNode[] = [];
	let at = start;
	for (const formula of context.formulas.filter(({ start: from }) => from >= start && from < start + value.length)) {
		parts.push(<Marked key={at} text={value.slice(at - start, formula.start - start)} start={at} mentions={context.mentions} plain={context.inLink} />);
		parts.push(
			<Suspense key={`f${formula.start}`} fallback={<code>{formula.tex}</code>}>
				<FormulaView tex={formula.tex} display={formula.display} />
			</Suspense>,
		);
		at = formula.end;
	}
	parts.push(<Marked key={at} text={value.slice(at - start)} start={at} mentions={context.mentions} plain={context.inLink} />);
	return parts;
}
