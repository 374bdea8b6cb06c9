import { useSyncExternalStore } from 'react';

/** A concept or question that was looked at. */
export interface Visited {
	readonly id: string;
	readonly name: string;
}

const KEY = 'concept-graph:recent';
const KEPT = 8;
const listeners = new Set<() => void>();
let recent = load();

function load(): readonly Visited[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(stored) ? stored.filter(isVisited).slice(0, KEPT) : [];
	} catch {
		return [];
	}
}

function isVisited(value: unknown): value is Visited {
	return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string';
}

/** Remembers a place, in this browser only; the latest stands first. */
export function remember(place: Visited): void {
	recent = [place, ...recent.filter(({ id }) => id !== place.id)].slice(0, KEPT);
	localStorage.setItem(KEY, JSON.stringify(recent));
	listeners.forEach((listener) => listener());
}

export function useRecent(): readonly Visited[] {
	return useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => recent,
	);
}
