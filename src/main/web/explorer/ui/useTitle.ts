import { useEffect } from 'react';

/** The title of the browser's window, and of the entry in its history. */
export function useTitle(title: string | undefined): void {
	useEffect(() => {
		document.title = title ? `${title} – Concept Graph` : 'Concept Graph';
	}, [title]);
}
