import './oversee.css';
import type { ReactNode } from 'react';
import { setOptions, useAddress } from '../address';
import { useTitle } from '../ui/useTitle';
import { Clusters } from './Clusters';
import { ConceptGaps } from './ConceptGaps';
import { QuestionGaps } from './QuestionGaps';

const KINDS: Readonly<Record<string, { readonly label: string; readonly about: string; readonly view: () => ReactNode }>> = {
	single: {
		label: 'Concepts with one question',
		about: 'Named by one question only, or by none: a lesson may be missing, or the name is only another one for something else.',
		view: () => <ConceptGaps key="single" name="concepts with one question" filter={{ maxQuestionCount: 1 }} />,
	},
	undefined: {
		label: 'Definitions missing',
		about: 'Concepts that many questions use, and no vocabulary defines: the most used first.',
		view: () => <ConceptGaps key="undefined" name="concepts without a definition" filter={{ defined: false, generic: false }} />,
	},
	questions: { label: 'Questions with no concept', about: 'Nothing was found in them, so nothing leads to them.', view: () => <QuestionGaps /> },
	clusters: {
		label: 'Clusters that hang on one concept',
		about: 'Groups of concepts that only one other concept joins to the rest of a map: without it, they would stand alone.',
		view: () => <Clusters />,
	},
};

/** What is missing, or hangs by a thread. */
export function GapsPage() {
	useTitle('Gaps');
	const kind = useAddress().options.get('kind') ?? 'single';
	const shown = KINDS[kind] ?? KINDS['single'];
	return (
		<div className="column">
			<h1>Gaps</h1>
			<div className="switch tabs" role="group" aria-label="Which gaps">
				{Object.entries(KINDS).map(([name, { label }]) => (
					<button key={name} type="button" aria-pressed={name === kind} onClick={() => setOptions({ kind: name === 'single' ? null : name })}>
						{label}
					</button>
				))}
			</div>
			<p className="lead">{shown?.about}</p>
			{shown?.view()}
		</div>
	);
}
