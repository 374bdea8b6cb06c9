import { useSyncExternalStore } from 'react';
import { Icon } from './Icon';

export type Theme = 'light' | 'dark';

const KEY = 'concept-graph:theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): Theme | undefined {
	const theme = localStorage.getItem(KEY);
	return theme === 'light' || theme === 'dark' ? theme : undefined;
}

function apply() {
	const theme = chosen();
	if (theme) {
		document.documentElement.dataset['theme'] = theme;
	} else {
		delete document.documentElement.dataset['theme'];
	}
	listeners.forEach((listener) => listener());
}

apply();
system.addEventListener('change', apply);

/** The colours in use: those chosen here, or else the system's. */
export function useTheme(): Theme {
	return useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => chosen() ?? (system.matches ? 'dark' : 'light'),
	);
}

export function ThemeButton() {
	const theme = useTheme();
	const other = theme === 'dark' ? 'light' : 'dark';
	function change() {
		// Back to what the system says anyway: follow it again.
		if (other === (system.matches ? 'dark' : 'light')) {
			localStorage.removeItem(KEY);
		} else {
			localStorage.setItem(KEY, other);
		}
		apply();
	}
	return (
		<button type="button" className="icon-button" onClick={change} aria-label={`Use ${other} colours`} title={`Use ${other} colours`}>
			<Icon name={theme === 'dark' ? 'sun' : 'moon'} />
		</button>
	);
}
