import { pathTo } from '../address';
import { usePages } from '../api';
import type { ConceptFilter } from '../generated/queries';
import { GapConcepts } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { More } from '../ui/More';
import { Failure, Loading, Notice } from '../ui/Notice';
import { number } from '../ui/words';

/** Concepts that something is missing of, each with the way to its map. */
export function ConceptGaps({ name, filter }: { readonly name: string; readonly filter: ConceptFilter }) {
	const answer = usePages(GapConcepts, { filter }, ({ concepts }) => concepts.pageInfo);
	const concepts = answer.data?.pages.flatMap(({ concepts }) => concepts.nodes) ?? [];
	if (answer.isPending) {
		return <Loading what="the concepts" lines={10} />;
	}
	if (answer.isError) {
		return <Failure error={answer.error} retry={() => void answer.refetch()} />;
	}
	if (concepts.length === 0 && !answer.hasNextPage) {
		return <Notice title="None: nothing is missing here" />;
	}
	return (
		<>
			<div className="row">
				<p className="quiet">{number(concepts.length)} shown{answer.hasNextPage ? ', there are more' : ''}</p>
				<TakeHome
					name={name}
					query={GapConcepts}
					variables={{ filter }}
					tables={[{ label: 'These concepts as CSV', csv: () => csv(['id', 'concept', 'questions', 'subjects', 'definition'], concepts.map((concept) => [concept.id, concept.label, concept.questionCount, concept.subjects.map(({ subject }) => subject.name).join('; '), concept.definition])) }]}
				/>
			</div>
			<div className="table" tabIndex={0} role="group" aria-label="Concepts">
				<table>
					<thead>
						<tr>
							<th scope="col">Concept</th>
							<th scope="col" data-align="right">
								Questions
							</th>
							<th scope="col">Subjects</th>
							<th scope="col">Definition</th>
						</tr>
					</thead>
					<tbody>
						{concepts.map((concept) => (
							<tr key={concept.id}>
								<th scope="row">
									<Link to={`${pathTo(concept.id)}?pane=map`}>{concept.label}</Link>
								</th>
								<td data-align="right">{number(concept.questionCount)}</td>
								<td>{concept.subjects.map(({ subject }) => subject.name).join(', ')}</td>
								<td className="quiet">{concept.definition ?? 'missing'}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<More of="concepts" answer={answer} />
		</>
	);
}
