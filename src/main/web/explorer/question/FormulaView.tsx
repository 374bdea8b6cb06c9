import 'katex/dist/katex.css';
import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';

/** LaTeX, set by KaTeX. What it cannot read shows as it was written. */
export default function FormulaView({ tex, display }: { readonly tex: string; readonly display: boolean }) {
	const place = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (place.current) {
			// Into the document rather than as HTML: the content security policy admits no style attributes.
			katex.render(tex, place.current, { displayMode: display, throwOnError: false, strict: 'ignore', trust: false, maxExpand: 500, maxSize: 50, errorColor: 'inherit' });
		}
	}, [tex, display]);
	return <span ref={place} className={display ? 'formula formula-display' : 'formula'} {...(display && { tabIndex: 0, role: 'group', 'aria-label': 'Formula' })} />;
}
