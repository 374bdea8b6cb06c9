import { useAnswer } from '../api';
import type { SuggestQuery } from '../generated/queries';
import { Suggest } from '../queries';
import { count } from '../ui/words';
import type { Option } from './Combobox';
import { Matched } from './Matched';

/** What goes by a name that has been typed in part. An option's key is the id of its concept or question. */
export function useSuggestions(words: string, concepts = false): readonly Option[] {
	const { data } = useAnswer(Suggest, { typed: words }, { enabled: words !== '', keep: true });
	return words === '' ? [] : (data?.suggest.filter(({ node }) => !concepts || node.__typename === 'Concept').map((suggestion) => optionOf(suggestion, words)) ?? []);
}

function optionOf({ node, matchedName }: SuggestQuery['suggest'][number], words: string): Option {
	if (node.__typename === 'Question') {
		return { key: node.id, icon: 'question', name: <Matched text={node.title} words={words} /> };
	}
	const alias = matchedName.toLowerCase() === node.label.toLowerCase() ? '' : `${matchedName} · `;
	return { key: node.id, icon: 'concept', name: <Matched text={node.label} words={words} />, note: alias + count(node.questionCount, 'question') };
}
