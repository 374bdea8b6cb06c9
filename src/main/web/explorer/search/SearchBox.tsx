import './search.css';
import { useEffect, useRef, useState } from 'react';
import { go, pathTo, useAddress } from '../address';
import { count } from '../ui/words';
import { Combobox, type Option } from './Combobox';
import { useRecent } from './recent';
import { useSuggestions } from './useSuggestions';

interface Place extends Option {
	readonly path: string;
}

const searchFor = (words: string) => `/search?words=${encodeURIComponent(words)}`;

/** Finds concepts and questions while they are typed. `/` comes here from anywhere. */
export function SearchBox() {
	const input = useRef<HTMLInputElement>(null);
	const { page, key, options: asked } = useAddress();
	const [typed, setTyped] = useState('');
	const words = typed.trim();
	const found = useSuggestions(words);
	const recent = useRecent();

	const options: readonly Place[] =
		words === ''
			? recent.map(({ id, name }) => ({ key: id, path: pathTo(id), icon: 'clock', name }))
			: [...found.map((option) => ({ ...option, path: pathTo(option.key) })), { key: 'search', path: searchFor(words), icon: 'search', name: `Search all texts for “${words}”` }];

	useEffect(() => {
		function slash(event: KeyboardEvent) {
			const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
			if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
				event.preventDefault();
				input.current?.focus();
				input.current?.select();
			}
		}
		addEventListener('keydown', slash);
		return () => removeEventListener('keydown', slash);
	}, []);

	// Another place: the box says what is searched there, or is empty again.
	const searched = page === 'search' ? (asked.get('words') ?? '') : '';
	useEffect(() => setTyped(searched), [page, key, searched]);

	function leave(path: string) {
		input.current?.blur();
		setTyped('');
		go(path);
	}

	return (
		<div className="search" role="search">
			<Combobox
				label="Find a concept or a question"
				placeholder="Find a concept or a question"
				typed={typed}
				onTyped={setTyped}
				options={options}
				heading={words === '' ? 'Recent places' : 'Suggestions'}
				showHeading={words === ''}
				status={words === '' ? '' : count(found.length, 'suggestion')}
				onChoose={({ path }) => leave(path)}
				onEnter={() => words !== '' && leave(searchFor(words))}
				input={input}
				hint={<kbd aria-hidden="true">/</kbd>}
			/>
		</div>
	);
}
