import './oversee.css';
import { pathTo, setOptions, useAddress } from '../address';
import { useAnswer, usePages } from '../api';
import { Heat, Subjects } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { More } from '../ui/More';
import { Failure, Loading, Notice } from '../ui/Notice';
import { useTitle } from '../ui/useTitle';
import { HeatMap } from './HeatMap';

/** Which concepts the subjects are about: those that all use, and those that only one does. */
export function SubjectsPage() {
	useTitle('Subjects');
	const { options } = useAddress();
	const subject = options.get('subject') ?? '';
	const generic = options.get('generic') === 'yes';
	const filter = { ...(subject && { subjects: [`subject:${subject}`] }), ...(!generic && { generic: false }) };
	const subjects = useAnswer(Subjects, {});
	const heat = usePages(Heat, { filter }, ({ concepts }) => concepts.pageInfo);
	const concepts = heat.data?.pages.flatMap(({ concepts }) => concepts.nodes) ?? [];
	const columns = subjects.data?.subjects ?? [];
	const failed = subjects.isError ? subjects : heat.isError ? heat : undefined;

	return (
		<div className="column wide">
			<div className="row">
				<h1>Concepts by subject</h1>
				<TakeHome
					name="concepts by subject"
					query={Heat}
					variables={{ filter }}
					tables={[
						{
							label: 'This table as CSV',
							csv: () =>
								csv(
									['id', 'concept', 'questions', ...columns.map(({ name }) => name)],
									concepts.map((concept) => [concept.id, concept.label, concept.questionCount, ...columns.map(({ id }) => concept.subjects.find(({ subject }) => subject.id === id)?.questionCount ?? 0)]),
								),
						},
						{ label: 'Subjects as CSV', csv: () => csv(['id', 'subject', 'questions', 'concepts'], columns.map(({ id, name, questionCount, concepts }) => [id, name, questionCount, concepts.totalCount])) },
					]}
				/>
			</div>
			<p className="lead">How many questions of each subject are about a concept. The stronger the colour, the larger the share of the concept’s questions. A concept leads to its map; a number to its questions there.</p>
			<div className="list-tools">
				<label>
					Used in
					<select value={subject} onChange={(event) => setOptions({ subject: event.target.value })}>
						<option value="">any subject</option>
						{columns.map(({ id, name }) => (
							<option key={id} value={pathTo(id).split('=')[1] ?? ''}>
								{name}
							</option>
						))}
					</select>
				</label>
				<label className="check">
					<input type="checkbox" checked={generic} onChange={(event) => setOptions({ generic: event.target.checked ? 'yes' : null })} />
					Very common words
				</label>
			</div>
			{failed ? (
				<Failure error={failed.error} retry={() => void failed.refetch()} />
			) : subjects.isPending || heat.isPending ? (
				<Loading what="the table" lines={12} />
			) : concepts.length === 0 && !heat.hasNextPage ? (
				<Notice title="No concept here" />
			) : (
				<>
					<HeatMap subjects={columns} concepts={concepts} />
					<More of="concepts" answer={heat} />
				</>
			)}
		</div>
	);
}
