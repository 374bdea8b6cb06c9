import { setOptions } from '../address';
import { count } from '../ui/words';

interface Props {
	readonly entries: readonly { readonly name: string; readonly colour: string }[];
	readonly quietLines: number;
	readonly allLines: boolean;
}

/** What colours, sizes and lines mean, and what is left out. */
export function Legend({ entries, quietLines, allLines }: Props) {
	return (
		<div className="legend">
			<ul>
				{entries.slice(0, 8).map(({ name, colour }) => (
					<li key={name}>
						<svg viewBox="0 0 12 12" aria-hidden="true">
							<circle cx="6" cy="6" r="5.5" fill={colour} />
						</svg>
						{name}
					</li>
				))}
				{entries.some(() => true) && (
					<li>
						<svg viewBox="0 0 20 12" className="dash" aria-hidden="true">
							<path d="M0 6h20" stroke="currentColor" strokeWidth="2" strokeDasharray="5 3" />
						</svg>
						to a broader concept
					</li>
				)}
			</ul>
			{(quietLines > 0 || allLines) && (
				<button type="button" className="text-button" onClick={() => setOptions({ lines: allLines ? null : 'all' })}>
					{allLines ? 'Show the telling lines only' : `Show ${count(quietLines, 'weaker line')}`}
				</button>
			)}
		</div>
	);
}
