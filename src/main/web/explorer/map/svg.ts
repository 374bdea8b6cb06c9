import type { Theme } from '../ui/Theme';
import type { Picture } from './Drawing';
import { boxOf, CANVAS, FONT, FONT_SIZE, faint, labelHeight, linesOf, lineWidth, radius } from './look';

/** The whole map as a picture that scales, with a title for who cannot see it, and what its colours mean. */
export function svgOf({ shown, center, places, colour, theme, onPath }: Picture, title: string, legend: readonly { readonly name: string; readonly colour: string }[]): Blob {
	const { ground, text, quiet } = CANVAS[theme];
	const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
	const boxes = shown.nodes.map((node) => ({ ...at(node.id), box: boxOf(node) }));
	const left = Math.min(0, ...boxes.map(({ x, box }) => x + box.left)) - 24;
	const right = Math.max(0, ...boxes.map(({ x, box }) => x + box.right)) + 24;
	const top = Math.min(0, ...boxes.map(({ y, box }) => y + box.top)) - 56;
	const bottom = Math.max(0, ...boxes.map(({ y, box }) => y + box.bottom)) + 24 + 20 * legend.length;

	const lines = shown.lines.map(({ source, target, kind, score }) => {
		const [one, other] = [at(source), at(target)];
		return `<line x1="${one.x}" y1="${one.y}" x2="${other.x}" y2="${other.y}" stroke="${lineColour(theme, kind, onPath.has(source) && onPath.has(target))}" stroke-width="${lineWidth(score).toFixed(1)}" stroke-opacity="${(0.35 + 0.6 * score).toFixed(2)}"${kind === 'BROADER' ? ' stroke-dasharray="6 4"' : ''}/>`;
	});
	const nodes = shown.nodes.map((node) => {
		const { x, y } = at(node.id);
		const r = radius(node);
		const label = linesOf(node.label).map((line, index) => `<tspan x="${x}" y="${(y + r + 15 + index * labelHeight).toFixed(0)}">${escaped(line)}</tspan>`);
		return `<g><title>${escaped(node.label)}: ${node.questionCount} questions</title><circle cx="${x}" cy="${y}" r="${r.toFixed(1)}" fill="${node.generic ? faint(colour(node), theme) : colour(node)}"${node.id === center ? ` stroke="${text}" stroke-width="3"` : ''}/><text text-anchor="middle" fill="${node.generic ? quiet : text}" font-weight="${node.id === center ? 700 : 500}" stroke="${ground}" stroke-width="4" paint-order="stroke">${label.join('')}</text></g>`;
	});
	const key = legend.map(({ name, colour }, index) => {
		const y = bottom - 16 - 20 * (legend.length - 1 - index);
		return `<circle cx="${left + 22}" cy="${y}" r="6" fill="${colour}"/><text x="${left + 36}" y="${y + 4}" fill="${text}">${escaped(name)}</text>`;
	});
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" width="${right - left}" height="${bottom - top}" role="img" font-family="${FONT}" font-size="${FONT_SIZE}"><title>${escaped(title)}</title><rect x="${left}" y="${top}" width="100%" height="100%" fill="${ground}"/><text x="${left + 16}" y="${top + 28}" font-size="18" font-weight="700" fill="${text}">${escaped(title)}</text>${lines.join('')}${nodes.join('')}${key.join('')}</svg>`;
	return new Blob([picture], { type: 'image/svg+xml' });
}

function lineColour(theme: Theme, kind: string, onPath: boolean): string {
	const { line, accent, broader } = CANVAS[theme];
	return onPath ? accent : kind === 'BROADER' ? broader : line;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
