import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

const ask = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Asks the API. For a moment after a change of tabs GraphiQL still holds the name of the operation in the tab before: a name that
 * is not in the document is left out.
 */
export const fetcher: Fetcher = ({ operationName, ...request }, options) =>
	ask(operationName && names(request.query, operationName) ? { ...request, operationName } : request, options);

function names(query: string, operationName: string): boolean {
	try {
		return parse(query, { noLocation: true }).definitions.some(
			(definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
		);
	} catch {
		return true; // The server says what is wrong with the document.
	}
}
