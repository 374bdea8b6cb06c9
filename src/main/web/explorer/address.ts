import { useSyncExternalStore } from 'react';

/**
 * Where the reader is. All that a view depends on stands in the address, so that a link restores it and "back" leads back:
 * /concept/active-transport?view=list, /question/168837, /subjects, /gaps?kind=defined, /search?words=…
 */
export interface Address {
	readonly page: Page;
	/** The rest of a concept's or question's id; empty on other pages. */
	readonly key: string;
	readonly options: URLSearchParams;
}

export type Page = 'home' | 'concept' | 'question' | 'search' | 'subjects' | 'gaps' | 'unknown';

const PAGES: readonly string[] = ['concept', 'question', 'search', 'subjects', 'gaps'];
const WITH_KEY: readonly string[] = ['concept', 'question'];

export function read(url: URL): Address {
	const [page = '', key = '', ...more] = url.pathname.slice(1).split('/').map(decode);
	const known = PAGES.includes(page) && more.length === 0 && WITH_KEY.includes(page) === (key !== '');
	return { page: page === '' ? 'home' : known ? (page as Page) : 'unknown', key, options: url.searchParams };
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** The address of a concept, question or subject, by its id. */
export function pathTo(id: string): string {
	const colon = id.indexOf(':');
	const [kind, key] = [id.slice(0, colon), id.slice(colon + 1)];
	return kind === 'subject' ? `/subjects?subject=${encodeURIComponent(key)}` : `/${kind}/${encodeURIComponent(key)}`;
}

/** The current address with some options changed; null takes one away. */
export function withOptions(changes: Readonly<Record<string, string | null>>): string {
	const url = new URL(location.href);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null || value === '') {
			url.searchParams.delete(name);
		} else {
			url.searchParams.set(name, value);
		}
	}
	return url.pathname + url.search;
}

/** Goes to an address of this page; `replace` leaves no step to go back to. */
export function go(path: string, how: { readonly replace?: boolean } = {}): void {
	if (path !== location.pathname + location.search) {
		history[how.replace ? 'replaceState' : 'pushState'](null, '', path);
		changed();
	}
}

export function setOptions(changes: Readonly<Record<string, string | null>>, how: { readonly replace?: boolean } = {}): void {
	go(withOptions(changes), how);
}

let current = read(new URL(location.href));
const listeners = new Set<() => void>();

function changed() {
	current = read(new URL(location.href));
	listeners.forEach((listener) => listener());
}

addEventListener('popstate', changed);

export function useAddress(): Address {
	return useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => current,
	);
}
