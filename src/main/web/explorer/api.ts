import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';

/** A query of queries/, with the types that generate-types.mjs made of it. */
export interface Query<Answer, Variables> {
	readonly text: string;
	/** Never there: ties the two types to the text. */
	readonly types?: (variables: Variables) => Answer;
}

export function query<Answer, Variables>(text: string): Query<Answer, Variables> {
	return { text };
}

/** Says what went wrong in words for a reader. */
export class ApiError extends Error {
	constructor(
		message: string,
		/** `extensions.code` of the first error; absent where the server could not be reached. */
		readonly code?: string,
	) {
		super(message);
	}
}

/** Answers are kept while the page is open: the graph changes with an import, rarely. */
export const client = new QueryClient({
	defaultOptions: { queries: { staleTime: 5 * 60_000, gcTime: 10 * 60_000, retry: (count, error) => count < 2 && isPassing(error), refetchOnWindowFocus: false } },
});

function isPassing(error: unknown): boolean {
	return error instanceof ApiError && (error.code === undefined || error.code === 'DATABASE_UNAVAILABLE');
}

export async function ask<Answer, Variables>({ text }: Query<Answer, Variables>, variables: Variables, signal?: AbortSignal): Promise<Answer> {
	let response: Response;
	try {
		response = await fetch('/graphql', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
			body: JSON.stringify({ query: text, variables }),
			...(signal && { signal }),
		});
	} catch (error) {
		if (signal?.aborted) {
			throw error;
		}
		throw new ApiError('The server cannot be reached. Is it still running?');
	}
	const body: unknown = await response.json().catch(() => undefined);
	if (!isAnswer(body)) {
		throw new ApiError(`The server answered with status ${response.status}.`);
	}
	const [error] = body.errors ?? [];
	if (error) {
		throw new ApiError(error.message, error.extensions?.code);
	}
	return body.data as Answer;
}

interface AnswerBody {
	readonly data?: unknown;
	readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function isAnswer(body: unknown): body is AnswerBody {
	return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

const keyOf = (text: string, variables: unknown) => [text, variables];

/** An answer, kept and shared. While another one loads, the one before stays, so that nothing jumps. */
export function useAnswer<Answer, Variables>(what: Query<Answer, Variables>, variables: Variables, options: { readonly enabled?: boolean; readonly keep?: boolean } = {}) {
	return useQuery({
		queryKey: keyOf(what.text, variables),
		queryFn: ({ signal }) => ask(what, variables, signal),
		enabled: options.enabled ?? true,
		...(options.keep && { placeholderData: keepPreviousData }),
	});
}

/** A list that grows by a page at a time. */
export function usePages<Answer, Variables extends { after?: string | null | undefined }>(
	what: Query<Answer, Variables>,
	variables: Variables,
	pageInfo: (answer: Answer) => { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined,
) {
	return useInfiniteQuery({
		queryKey: [...keyOf(what.text, variables), 'pages'],
		queryFn: ({ signal, pageParam }) => ask(what, { ...variables, after: pageParam }, signal),
		initialPageParam: null as string | null,
		getNextPageParam: (last) => {
			const info = pageInfo(last);
			return info?.hasNextPage ? info.endCursor : undefined;
		},
		placeholderData: keepPreviousData,
	});
}
