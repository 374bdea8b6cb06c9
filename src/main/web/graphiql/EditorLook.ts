import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** What is used of Monaco: the store's own type is lost on the way through GraphiQL's declarations. */
interface Monaco {
	readonly editor: { defineTheme(name: string, theme: object): void };
}

interface Palette {
	readonly base: 'vs' | 'vs-dark';
	readonly page: string;
	readonly accent: string;
	readonly faint: string;
	readonly comment: string;
	readonly field: string;
	readonly argument: string;
	readonly type: string;
	readonly keyword: string;
	readonly text: string;
	readonly number: string;
}

const light: Palette = {
	base: 'vs',
	page: '#fcfcfd',
	accent: '#0f7285',
	faint: '#0f728518',
	comment: '#5f6b7a',
	field: '#1f4e79',
	argument: '#6b4c9a',
	type: '#0f6b5c',
	keyword: '#0f7285',
	text: '#9a4a12',
	number: '#8a3b68',
};

const dark: Palette = {
	base: 'vs-dark',
	page: '#171d26',
	accent: '#6bcad6',
	faint: '#6bcad61f',
	comment: '#8b98a9',
	field: '#a9cdf2',
	argument: '#c4b0f0',
	type: '#84d6bd',
	keyword: '#6bcad6',
	text: '#efbf8c',
	number: '#e8a9cb',
};

/**
 * Gives the editors the page's look. GraphiQL defines its two themes when Monaco has loaded; those with the page's colours take
 * their place.
 */
export function EditorLook() {
	const { monaco } = useMonaco() as { monaco?: Monaco };
	useEffect(() => {
		if (monaco) {
			define(monaco, 'graphiql-LIGHT', light);
			define(monaco, 'graphiql-DARK', dark);
		}
	}, [monaco]);

	const { queryEditor, responseEditor } = useGraphiQL(({ queryEditor, responseEditor }) => ({ queryEditor, responseEditor }));
	useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on', ariaLabel: 'Query' }), [queryEditor]);
	useEffect(
		() => responseEditor?.updateOptions({ placeholder: 'Run the query (Ctrl-Enter)\nto see its answer here.', ariaLabel: 'Answer' }),
		[responseEditor],
	);
	return null;
}

function define(monaco: Monaco, name: string, palette: Palette) {
	monaco.editor.defineTheme(name, {
		base: palette.base,
		inherit: true,
		colors: {
			'editor.background': '#ffffff00',
			'scrollbar.shadow': '#ffffff00',
			'editor.placeholder.foreground': palette.comment,
			...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`editorBracketHighlight.foreground${level}`, palette.comment])),
			'editorLineNumber.foreground': `${palette.comment}99`,
			'editorLineNumber.activeForeground': palette.comment,
			'textLink.foreground': palette.accent,
			'textLink.activeForeground': palette.accent,
			'editorLink.activeForeground': palette.accent,
			'editorHoverWidget.background': palette.page,
			'editorWidget.background': palette.page,
			'editorWidget.resizeBorder': palette.accent,
			'editorSuggestWidget.background': palette.page,
			'editorSuggestWidget.selectedBackground': palette.faint,
			'editorSuggestWidget.selectedForeground': palette.accent,
			'list.hoverBackground': palette.faint,
			'list.highlightForeground': palette.accent,
			'list.focusHighlightForeground': palette.accent,
			'menu.background': palette.page,
			'menu.selectionBackground': palette.faint,
			'menu.selectionForeground': palette.accent,
			'quickInput.background': palette.page,
			'quickInputList.focusBackground': palette.faint,
			'pickerGroup.foreground': palette.accent,
			'toolbar.hoverBackground': palette.faint,
			'inputOption.hoverBackground': palette.faint,
			focusBorder: palette.accent,
		},
		rules: [
			{ token: 'comment', foreground: palette.comment },
			{ token: 'keyword', foreground: palette.keyword },
			{ token: 'key.identifier.gql', foreground: palette.field },
			{ token: 'argument.identifier.gql', foreground: palette.argument },
			{ token: 'type.identifier.gql', foreground: palette.type },
			{ token: 'string', foreground: palette.text },
			{ token: 'number', foreground: palette.number },
			{ token: 'string.key.json', foreground: palette.field },
			{ token: 'string.value.json', foreground: palette.text },
			{ token: 'number.json', foreground: palette.number },
			{ token: 'keyword.json', foreground: palette.keyword },
		].map(({ token, foreground }) => ({ token, foreground: foreground.slice(1) })),
	});
}
