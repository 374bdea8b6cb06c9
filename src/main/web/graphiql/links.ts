/**
 * A link that opens a query in GraphiQL: /graphiql#query=…&variables=…
 * The query stands behind the #, so that it may be long, and no server log records it.
 */
export interface Shared {
	readonly query: string;
	readonly variables?: string;
}

export function linkTo({ query, variables }: Shared): string {
	const parameters = new URLSearchParams({ query });
	if (variables?.trim()) {
		parameters.set('variables', variables);
	}
	return new URL(`/graphiql#${parameters}`, location.origin).href;
}

/** What the address asks for, taken out of it: what is edited from now on is no longer what the address says. */
export function takeFromAddress(): Shared | undefined {
	const parameters = new URLSearchParams(location.hash.slice(1));
	const query = parameters.get('query');
	if (!query) {
		return undefined;
	}
	history.replaceState(history.state, '', location.pathname + location.search);
	const variables = parameters.get('variables');
	return variables ? { query, variables } : { query };
}
