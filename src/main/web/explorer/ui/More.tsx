/** A button that fetches the next page of a list, and says of which: a page may have several. */
export function More({ of, answer }: { readonly of: string; readonly answer: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown } }) {
	return answer.hasNextPage ? (
		<button type="button" className="button more" disabled={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
			{answer.isFetchingNextPage ? 'Loading …' : `Show more ${of}`}
		</button>
	) : null;
}
