import { useState } from 'react';
import { pathTo } from '../address';
import type { ConceptQuery } from '../generated/queries';
import { Link } from '../ui/Link';
import { count, number } from '../ui/words';

export type ConceptData = NonNullable<ConceptQuery['concept']>;

const FEW = 8;

/** What a concept is, what it is called, and where it stands in the vocabulary. */
export function AboutConcept({ concept }: { readonly concept: ConceptData }) {
	const narrower = concept.narrower.nodes;
	const names = concept.names.filter(({ text }) => text !== concept.label);
	return (
		<header className="about">
			<p className="quiet tags">
				<span>Concept</span>
				{concept.generic && <span title="Too common to connect much: ranked down, and faint in maps">very common word</span>}
			</p>
			<h1>{concept.label}</h1>
			{concept.definition ? <p className="lead">{concept.definition}</p> : <p className="quiet">No vocabulary defines it yet.</p>}
			<dl>
				{names.length > 0 && (
					<div>
						<dt>Also called</dt>
						<dd>
							<Names of={names} />
						</dd>
					</div>
				)}
				{concept.broader.length > 0 && (
					<div>
						<dt>Broader</dt>
						<dd>
							<Concepts of={concept.broader} total={concept.broader.length} />
						</dd>
					</div>
				)}
				{narrower.length > 0 && (
					<div>
						<dt>Narrower</dt>
						<dd>
							<Concepts of={narrower} total={concept.narrower.totalCount ?? narrower.length} />
						</dd>
					</div>
				)}
				<div>
					<dt>Used in</dt>
					<dd>
						{concept.subjects.length === 0 && 'no subject'}
						{concept.subjects.map(({ subject, questionCount }, index) => (
							<span key={subject.id}>
								{index > 0 && ' · '}
								<Link to={pathTo(subject.id)}>{subject.name}</Link> <span title={count(questionCount, 'question')}>{number(questionCount)}</span>
							</span>
						))}
					</dd>
				</div>
			</dl>
		</header>
	);
}

const REASONS: Readonly<Record<ConceptData['names'][number]['reason'], string>> = {
	LABEL: 'the form that most pages use',
	VOCABULARY: 'a vocabulary lists it',
	VOCABULARY_STATES: 'a vocabulary’s definition says so',
	SPELLING: 'the same but for case, number, spelling or signs',
	HYPHEN: 'the same but for a hyphen',
	PAGES_STATE: 'pages state it',
};

/** The other names; why each is one is a click away. */
function Names({ of }: { readonly of: ConceptData['names'] }) {
	const [why, setWhy] = useState(false);
	return (
		<>
			{why ? (
				<ul className="names">
					{of.map(({ text, reason }) => (
						<li key={text}>
							{text} <span className="quiet small">– {REASONS[reason]}</span>
						</li>
					))}
				</ul>
			) : (
				of.map(({ text }) => text).join(' · ')
			)}{' '}
			<button type="button" className="text-button small" aria-expanded={why} onClick={() => setWhy(!why)}>
				{why ? 'names only' : 'why?'}
			</button>
		</>
	);
}

function Concepts({ of, total }: { readonly of: readonly { readonly id: string; readonly label: string }[]; readonly total: number }) {
	const [all, setAll] = useState(false);
	return (
		<>
			{of.slice(0, all ? of.length : FEW).map(({ id, label }, index) => (
				<span key={id}>
					{index > 0 && ' · '}
					<Link to={pathTo(id)}>{label}</Link>
				</span>
			))}
			{!all && of.length > FEW && (
				<>
					{' '}
					<button type="button" className="text-button" onClick={() => setAll(true)}>
						and {number(total - FEW)} more
					</button>
				</>
			)}
			{all && total > of.length && ` and ${number(total - of.length)} more`}
		</>
	);
}
