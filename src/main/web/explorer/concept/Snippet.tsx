/** A piece of text, with the words that name a concept set off. */
export function Snippet({ text, surface }: { readonly text: string; readonly surface: string }) {
	const at = text.indexOf(surface);
	return at < 0 ? (
		text
	) : (
		<>
			{text.slice(0, at)}
			<mark>{surface}</mark>
			{text.slice(at + surface.length)}
		</>
	);
}
