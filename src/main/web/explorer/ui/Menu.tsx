import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon';

interface Props {
	readonly label: string;
	readonly icon: Parameters<typeof Icon>[0]['name'];
	readonly children: ReactNode;
	/** Holds settings rather than actions: stays open while they are changed. */
	readonly settings?: boolean;
	/** Shows the icon only. */
	readonly compact?: boolean;
}

/** A button that discloses others. Escape and whatever happens outside close it. */
export function Menu({ label, icon, children, settings = false, compact = false }: Props) {
	const id = useId();
	const [open, setOpen] = useState(false);
	const place = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);

	useEffect(() => {
		if (!open) {
			return undefined;
		}
		function outside(event: Event) {
			if (event.target instanceof Node && !place.current?.contains(event.target)) {
				setOpen(false);
			}
		}
		function escape(event: KeyboardEvent) {
			if (event.key === 'Escape') {
				setOpen(false);
				button.current?.focus();
			}
		}
		addEventListener('pointerdown', outside);
		addEventListener('focusin', outside);
		addEventListener('keydown', escape);
		return () => {
			removeEventListener('pointerdown', outside);
			removeEventListener('focusin', outside);
			removeEventListener('keydown', escape);
		};
	}, [open]);

	function acted(event: MouseEvent) {
		const item = event.target instanceof Element ? event.target.closest('button, a') : null;
		if (!settings && item && !item.hasAttribute('data-stays')) {
			setOpen(false);
			button.current?.focus();
		}
	}

	return (
		<div className="menu" ref={place}>
			<button ref={button} type="button" className={compact ? 'icon-button' : 'button'} aria-expanded={open} aria-controls={id} {...(compact && { title: label })} onClick={() => setOpen(!open)}>
				<Icon name={icon} />
				<span className={compact ? 'hidden' : ''}>{label}</span>
			</button>
			<div id={id} className={settings ? 'menu-settings' : 'menu-items'} hidden={!open} onClick={acted}>
				{open && children}
			</div>
		</div>
	);
}
