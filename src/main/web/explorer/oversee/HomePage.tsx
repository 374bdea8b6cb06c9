import './oversee.css';
import { pathTo } from '../address';
import { useAnswer } from '../api';
import { Subjects } from '../queries';
import { useRecent } from '../search/recent';
import { Link } from '../ui/Link';
import { Failure, Loading, Notice } from '../ui/Notice';
import { useTitle } from '../ui/useTitle';
import { count, number } from '../ui/words';

/** Where a visit starts: what is there, and where one was last. */
export function HomePage() {
	useTitle(undefined);
	const { data, error, isError, isPending, refetch } = useAnswer(Subjects, {});
	const recent = useRecent();
	return (
		<div className="column home">
			<header>
				<h1>What hangs together, and why</h1>
				<p className="lead">
					{data
						? `${count(data.dataset.questionCount, 'question')} and the ${count(data.dataset.conceptCount, 'concept')} that they are about, joined by ${count(data.dataset.linkCount, 'link')}. Type a name above to start, or begin with a subject.`
						: 'Questions, and the concepts that they are about. Type a name above to start.'}
				</p>
			</header>
			{recent.length > 0 && (
				<section aria-labelledby="recent">
					<h2 id="recent">Where you were</h2>
					<ul className="chips">
						{recent.map(({ id, name }) => (
							<li key={id}>
								<Link to={pathTo(id)} className="chip">
									{name}
								</Link>
							</li>
						))}
					</ul>
				</section>
			)}
			<section aria-labelledby="subjects">
				<h2 id="subjects">Subjects</h2>
				{isPending ? (
					<Loading what="the subjects" lines={8} />
				) : isError ? (
					<Failure error={error} retry={() => void refetch()} />
				) : data.subjects.length === 0 ? (
					<Notice title="The graph is still empty">Once pages have been imported, they show here.</Notice>
				) : (
					<ul className="subject-cards">
						{data.subjects.map((subject) => (
							<li key={subject.id}>
								<h3>
									<Link to={pathTo(subject.id)}>{subject.name}</Link>
								</h3>
								<p className="quiet">
									{count(subject.questionCount, 'question')} · {number(subject.concepts.totalCount ?? 0)} concepts
								</p>
								<ul className="inline">
									{subject.concepts.nodes
										.filter(({ generic }) => !generic)
										.slice(0, 5)
										.map(({ id, label }) => (
											<li key={id}>
												<Link to={pathTo(id)}>{label}</Link>
											</li>
										))}
								</ul>
							</li>
						))}
					</ul>
				)}
			</section>
		</div>
	);
}
