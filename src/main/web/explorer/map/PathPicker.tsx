import { useState } from 'react';
import { Combobox } from '../search/Combobox';
import { useSuggestions } from '../search/useSuggestions';
import { Menu } from '../ui/Menu';
import { count } from '../ui/words';
import { change } from './mapState';

/** Asks which concept paths shall lead to: any, in the map or not. */
export function PathPicker() {
	return (
		<Menu label="Path to …" icon="path" settings>
			<Picker />
		</Menu>
	);
}

function Picker() {
	const [typed, setTyped] = useState('');
	const options = useSuggestions(typed.trim(), true);
	return (
		<Combobox
			label="The concept that the path leads to"
			placeholder="Another concept"
			typed={typed}
			onTyped={setTyped}
			options={options}
			heading="Concepts"
			status={count(options.length, 'concept')}
			onChoose={({ key }) => change.pathTo(key)}
		/>
	);
}
