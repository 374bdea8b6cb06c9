import { pathTo } from '../address';
import type { HeatQuery, SubjectsQuery } from '../generated/queries';
import { Link } from '../ui/Link';
import { number } from '../ui/words';

interface Props {
	readonly subjects: SubjectsQuery['subjects'];
	readonly concepts: HeatQuery['concepts']['nodes'];
}

/** A table of numbers with a ground that grows darker: the same to the eye, to a screen reader, and on paper. */
export function HeatMap({ subjects, concepts }: Props) {
	return (
		<div className="table heat" tabIndex={0} role="group" aria-label="Concepts by subject">
			<table>
				<thead>
					<tr>
						<th scope="col">Concept</th>
						<th scope="col" data-align="right">
							All
						</th>
						{subjects.map(({ id, name, questionCount }) => (
							<th key={id} scope="col" data-align="right" title={`${number(questionCount)} questions`}>
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{concepts.map((concept) => (
						<tr key={concept.id}>
							<th scope="row">
								<Link to={`${pathTo(concept.id)}?pane=map`}>{concept.label}</Link>
							</th>
							<td data-align="right">{number(concept.questionCount)}</td>
							{subjects.map(({ id, name }) => {
								const questions = concept.subjects.find(({ subject }) => subject.id === id)?.questionCount ?? 0;
								return (
									<td key={id} data-align="right" data-heat={heat(questions / concept.questionCount)}>
										{questions > 0 ? (
											<Link to={`${pathTo(concept.id)}?subject=${encodeURIComponent(id.slice('subject:'.length))}`} aria-label={`${number(questions)}: ${concept.label} in ${name}`}>
												{number(questions)}
											</Link>
										) : (
											<span aria-label={`none: ${concept.label} in ${name}`} role="img">
												·
											</span>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Five grounds, from a share of 0..1. */
function heat(share: number): number {
	return share === 0 ? 0 : share < 0.1 ? 1 : share < 0.25 ? 2 : share < 0.5 ? 3 : share < 0.8 ? 4 : 5;
}
