import documents from './generated/persisted-documents.json' with { type: 'json' };
import type { TypedDocumentString } from './generated/graphql.js';

export interface GraphQLError {
	message: string;
	path?: (string | number)[];
	extensions: { code: string };
}

export class Refused extends Error {
	constructor(readonly errors: GraphQLError[]) {
		super(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
	}
}

/**
 * Asks by GET, and with the document's hash alone: what is the same for everybody can be kept by browsers and proxies. Where the
 * server does not know the hash, the document is sent along.
 */
export async function ask<Result, Variables>(
	server: string,
	document: TypedDocumentString<Result, Variables>,
	variables: Variables,
): Promise<Result> {
	const hash = String(document.__meta__?.['hash']) as keyof typeof documents;
	const parameters = new URLSearchParams({ variables: JSON.stringify(variables) });
	parameters.set('extensions', JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
	const answer = await get(server, parameters);
	if (answer.errors?.[0]?.extensions.code === 'PERSISTED_QUERY_NOT_FOUND') {
		parameters.set('query', documents[hash]);
		return data(await get(server, parameters));
	}
	return data(answer);

	function data({ data, errors }: Answer): Result {
		if (errors || !data) {
			throw new Refused(errors ?? []);
		}
		return data as Result;
	}
}

interface Answer {
	data?: unknown;
	errors?: GraphQLError[];
}

async function get(server: string, parameters: URLSearchParams): Promise<Answer> {
	const response = await fetch(`${server}/graphql?${parameters}`, {
		headers: { accept: 'application/graphql-response+json' },
	});
	return (await response.json()) as Answer;
}
