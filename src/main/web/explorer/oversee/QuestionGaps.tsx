import { pathTo } from '../address';
import { usePages } from '../api';
import { GapQuestions } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Link } from '../ui/Link';
import { More } from '../ui/More';
import { Failure, Loading, Notice } from '../ui/Notice';
import { number } from '../ui/words';

/** Questions that no concept was found in. */
export function QuestionGaps() {
	const answer = usePages(GapQuestions, {}, ({ questions }) => questions.pageInfo);
	const questions = answer.data?.pages.flatMap(({ questions }) => questions.nodes) ?? [];
	if (answer.isPending) {
		return <Loading what="the questions" lines={10} />;
	}
	if (answer.isError) {
		return <Failure error={answer.error} retry={() => void answer.refetch()} />;
	}
	if (questions.length === 0 && !answer.hasNextPage) {
		return <Notice title="None: every question is about some concept" />;
	}
	return (
		<>
			<div className="row">
				<p className="quiet">{number(questions.length)} shown{answer.hasNextPage ? ', there are more' : ''}</p>
				<TakeHome
					name="questions with no concept"
					query={GapQuestions}
					variables={{}}
					tables={[{ label: 'These questions as CSV', csv: () => csv(['id', 'question', 'subjects'], questions.map(({ id, title, subjects }) => [id, title, subjects.map(({ name }) => name).join('; ')])) }]}
				/>
			</div>
			<ul className="results">
				{questions.map(({ id, title, subjects }) => (
					<li key={id}>
						<div>
							<Link to={pathTo(id)}>{title}</Link>
							<p className="quiet small">{subjects.map(({ name }) => name).join(', ')}</p>
						</div>
					</li>
				))}
			</ul>
			<More of="questions" answer={answer} />
		</>
	);
}
