import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from '../address';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
	readonly to: string;
	readonly current?: boolean;
}

/** A link within the explorer: a real one, so that it opens in a new tab too, but without loading the page again. */
export function Link({ to, current = false, onClick, ...rest }: Props) {
	function follow(event: MouseEvent<HTMLAnchorElement>) {
		onClick?.(event);
		if (!event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
			event.preventDefault();
			go(to);
		}
	}
	return <a href={to} onClick={follow} {...(current && { 'aria-current': 'page' as const })} {...rest} />;
}
