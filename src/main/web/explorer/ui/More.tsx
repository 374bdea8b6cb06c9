/** A button that fetches the next page of a list. */
export function More({ answer }: { readonly answer: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown } }) {
	return answer.hasNextPage ? (
		<button type="button" className="button more" disabled={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
			{answer.isFetchingNextPage ? 'Loading …' : 'Show more'}
		</button>
	) : null;
}
