const PATHS = {
	graph: 'M6.5 7 16 5M6.5 7l3 10M16 5 9.5 17M9.5 17l8.5-2M16 5l2 10',
	search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20',
	sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4',
	moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
	plus: 'M12 5v14M5 12h14',
	minus: 'M5 12h14',
	fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
	close: 'm6 6 12 12M18 6 6 18',
	save: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14',
	filter: 'M4 6h16M7 12h10M10 18h4',
	path: 'M6 18a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm12-8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 16h6a3 3 0 0 0 3-3v-3',
	clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-13v5l3 2',
	concept: 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z',
	question: 'M6 4h9l4 4v12H6zM9 12h7M9 16h5',
	chevron: 'm8 10 4 4 4-4',
} as const;

/** A picture beside words: never the only name of a thing. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
	return (
		<svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
			<path d={PATHS[name]} />
			{name === 'graph' && (
				<g fill="currentColor" stroke="none">
					<circle cx="6.5" cy="7" r="3.4" />
					<circle cx="16" cy="5" r="2.4" />
					<circle cx="9.5" cy="17" r="2.8" />
					<circle cx="18" cy="15" r="2.1" />
				</g>
			)}
		</svg>
	);
}
