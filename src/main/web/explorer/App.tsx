import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useAddress } from './address';
import { HomePage } from './oversee/HomePage';
import { QuestionPage } from './question/QuestionPage';
import { SearchBox } from './search/SearchBox';
import { SearchPage } from './search/SearchPage';
import { Boundary } from './ui/Boundary';
import { Icon } from './ui/Icon';
import { Link } from './ui/Link';
import { Loading, Notice } from './ui/Notice';
import { ThemeButton } from './ui/Theme';

const ConceptPage = lazy(() => import('./concept/ConceptPage').then(({ ConceptPage }) => ({ default: ConceptPage })));
const SubjectsPage = lazy(() => import('./oversee/SubjectsPage').then(({ SubjectsPage }) => ({ default: SubjectsPage })));
const GapsPage = lazy(() => import('./oversee/GapsPage').then(({ GapsPage }) => ({ default: GapsPage })));

/** The frame around every view: name, search, and where else to go. */
export function App() {
	const { page, key } = useAddress();
	const main = useRef<HTMLElement>(null);
	const first = useRef(true);

	// Who comes to another page by a link starts at its top, with the keyboard too; not who has just opened the explorer.
	useEffect(() => {
		if (!first.current) {
			scrollTo(0, 0);
			main.current?.focus({ preventScroll: true });
		}
		first.current = false;
	}, [page, key]);

	return (
		<>
			<a className="skip" href="#main">
				Skip to the content
			</a>
			<header className="bar">
				<Link to="/" className="brand">
					<Icon name="graph" />
					<span>Concept Graph</span>
				</Link>
				<SearchBox />
				<nav aria-label="Main">
					<Link to="/subjects" current={page === 'subjects'}>
						Subjects
					</Link>
					<Link to="/gaps" current={page === 'gaps'}>
						Gaps
					</Link>
					<a href="/graphiql">GraphiQL</a>
					<ThemeButton />
				</nav>
			</header>
			<main id="main" ref={main} tabIndex={-1} className={`page-${page}`}>
				<Boundary key={`${page} ${key}`}>
					<Suspense fallback={<div className="column"><Loading what="the page" lines={8} /></div>}>{view(page, key)}</Suspense>
				</Boundary>
			</main>
		</>
	);
}

function view(page: ReturnType<typeof useAddress>['page'], key: string): ReactNode {
	switch (page) {
		case 'home':
			return <HomePage />;
		case 'concept':
			return <ConceptPage key={key} id={`concept:${key}`} />;
		case 'question':
			return <QuestionPage key={key} id={`question:${key}`} />;
		case 'search':
			return <SearchPage />;
		case 'subjects':
			return <SubjectsPage />;
		case 'gaps':
			return <GapsPage />;
		default:
			return (
				<Notice title="There is no such page" titled>
					Try the search above, or go <Link to="/">to the start</Link>.
				</Notice>
			);
	}
}
