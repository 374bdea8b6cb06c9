import type { ReactNode } from 'react';
import { ApiError } from '../api';

/** Something to tell instead of a view. `titled`: it is the page's own heading. */
export function Notice({ title, titled = false, children }: { readonly title: string; readonly titled?: boolean; readonly children?: ReactNode }) {
	const Heading = titled ? 'h1' : 'p';
	return (
		<div className="notice">
			<Heading className="notice-title">{title}</Heading>
			{children && <p>{children}</p>}
		</div>
	);
}

/** An error, and what can be done about it. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
	const starting = error instanceof ApiError && error.code === 'DATABASE_UNAVAILABLE';
	return (
		<div className="notice" role="alert">
			<p className="notice-title">{starting ? 'The database is starting, or away' : 'This could not be loaded'}</p>
			<p>{error instanceof Error ? error.message : 'Unknown error'}</p>
			{retry && (
				<button type="button" className="button" onClick={retry}>
					Try again
				</button>
			)}
		</div>
	);
}

/** Holds the place of what is being loaded; shows itself only after a moment, so that quick answers do not flicker. */
export function Loading({ what, lines = 4 }: { readonly what: string; readonly lines?: number }) {
	return (
		<div className="loading" role="status">
			<span className="hidden">Loading {what} …</span>
			{Array.from({ length: lines }, (_, line) => (
				<span key={line} className="bone" aria-hidden="true" />
			))}
		</div>
	);
}
