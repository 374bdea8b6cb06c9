/** A name, with what has been typed set off where it stands at the start of a word. */
export function Matched({ text, words }: { readonly text: string; readonly words: string }) {
	const at = words === '' ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
	if (at < 0) {
		return text;
	}
	return (
		<>
			{text.slice(0, at)}
			<b>{text.slice(at, at + words.length)}</b>
			{text.slice(at + words.length)}
		</>
	);
}
