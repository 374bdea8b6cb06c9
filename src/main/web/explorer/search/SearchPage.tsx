import { pathTo, useAddress } from '../address';
import { usePages } from '../api';
import { Search } from '../queries';
import { csv } from '../take/csv';
import { TakeHome } from '../take/TakeHome';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { More } from '../ui/More';
import { Failure, Loading, Notice } from '../ui/Notice';
import { useTitle } from '../ui/useTitle';
import { count } from '../ui/words';

/** Everything that a search finds, in both kinds, best first. */
export function SearchPage() {
	const words = useAddress().options.get('words')?.trim() ?? '';
	useTitle(words === '' ? 'Search' : `Search: ${words}`);
	const answer = usePages(Search, { words }, ({ search }) => search.pageInfo);
	const found = answer.data?.pages.flatMap(({ search }) => search.edges) ?? [];

	return (
		<div className="column">
			<div className="row">
				<h1>{words === '' ? 'Search' : <>Found for “{words}”</>}</h1>
				<TakeHome
					name={`search ${words}`}
					query={Search}
					variables={{ words }}
					tables={[{ label: 'These results as CSV', csv: () => csv(['id', 'kind', 'name'], found.map(({ node }) => [node.id, node.__typename, node.__typename === 'Concept' ? node.label : node.title])) }]}
				/>
			</div>
			{answer.isPending ? (
				<Loading what="the results" lines={8} />
			) : answer.isError ? (
				<Failure error={answer.error} retry={() => void answer.refetch()} />
			) : found.length === 0 ? (
				<Notice title="Nothing found">Fewer words, or other ones, may find more.</Notice>
			) : (
				<>
					<ul className="results">
						{found.map(({ node, highlight }) => (
							<li key={node.id}>
								<Icon name={node.__typename === 'Concept' ? 'concept' : 'question'} />
								<div>
									<Link to={pathTo(node.id)}>{node.__typename === 'Concept' ? node.label : node.title}</Link>
									{node.__typename === 'Concept' && (
										<p className="quiet">
											Concept · {count(node.questionCount, 'question')}
											{node.definition && ` · ${node.definition}`}
										</p>
									)}
									{node.__typename === 'Question' && highlight && (
										<p className="quiet">
											<Highlight html={highlight} />
										</p>
									)}
								</div>
							</li>
						))}
					</ul>
					<More of="results" answer={answer} />
				</>
			)}
		</div>
	);
}

/** The server's highlight: escaped text with `<mark>`, read as text so that nothing else can come in. */
function Highlight({ html }: { readonly html: string }) {
	const text = new DOMParser().parseFromString(html, 'text/html').body;
	return [...text.childNodes].map((node, index) => (node.nodeName === 'MARK' ? <mark key={index}>{node.textContent}</mark> : node.textContent));
}
