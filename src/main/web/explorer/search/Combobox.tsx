import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { Icon } from '../ui/Icon';

export interface Option {
	/** Unique within the list. */
	readonly key: string;
	readonly icon: Parameters<typeof Icon>[0]['name'];
	readonly name: ReactNode;
	readonly note?: string;
}

interface Props<T extends Option> {
	readonly label: string;
	readonly placeholder: string;
	readonly typed: string;
	readonly onTyped: (typed: string) => void;
	readonly options: readonly T[];
	/** Names the options. */
	readonly heading: string;
	readonly showHeading?: boolean;
	/** Told to those who do not see the options. */
	readonly status: string;
	readonly onChoose: (option: T) => void;
	/** Enter while nothing is chosen. */
	readonly onEnter?: () => void;
	readonly input?: Ref<HTMLInputElement>;
	readonly hint?: ReactNode;
}

/** The editable combobox of the ARIA patterns (list autocomplete): arrows choose, nothing is chosen before, Escape closes, then clears. */
export function Combobox<T extends Option>({ label, placeholder, typed, onTyped, options, heading, showHeading = false, status, onChoose, onEnter, input, hint }: Props<T>) {
	const id = useId();
	const [open, setOpen] = useState(false);
	// By its key: options that arrive later must not slip under what has been chosen.
	const [chosen, setChosen] = useState<string>();
	const active = options.findIndex(({ key }) => key === chosen);
	const shown = open && options.length > 0;

	function close() {
		setOpen(false);
		setChosen(undefined);
	}

	function choose(option: T) {
		close();
		onChoose(option);
	}

	function press(event: KeyboardEvent) {
		switch (event.key) {
			case 'ArrowDown':
			case 'ArrowUp': {
				event.preventDefault();
				setOpen(true);
				const step = event.key === 'ArrowDown' ? 1 : -1;
				const places = options.length + 1;
				setChosen(options[((active + 1 + step + places) % places) - 1]?.key);
				break;
			}
			case 'Enter': {
				const option = shown ? options[active] : undefined;
				event.preventDefault();
				if (option) {
					choose(option);
				} else {
					close();
					onEnter?.();
				}
				break;
			}
			case 'Escape':
				if (shown) {
					close();
				} else {
					onTyped('');
				}
				break;
		}
	}

	return (
		<div className="combobox" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
			<Icon name="search" />
			<input
				ref={input}
				type="text"
				role="combobox"
				aria-label={label}
				aria-autocomplete="list"
				aria-expanded={shown}
				aria-controls={`${id}-options`}
				aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				enterKeyHint="search"
				placeholder={placeholder}
				value={typed}
				onChange={(event) => {
					onTyped(event.target.value);
					setOpen(true);
					setChosen(undefined);
				}}
				onFocus={() => setOpen(true)}
				onClick={() => setOpen(true)}
				onKeyDown={press}
			/>
			{hint}
			<div className="options" hidden={!shown}>
				{showHeading && <p aria-hidden="true">{heading}</p>}
				<ul id={`${id}-options`} role="listbox" aria-label={heading}>
					{options.map((option, index) => (
						<li
							key={option.key}
							id={`${id}-${index}`}
							role="option"
							aria-selected={index === active}
							onPointerMove={() => active !== index && setChosen(option.key)}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => choose(option)}
						>
							<Icon name={option.icon} />
							<span className="option-name">{option.name}</span>
							{option.note && <span className="option-note">{option.note}</span>}
						</li>
					))}
				</ul>
			</div>
			<p className="hidden" role="status">
				{shown ? status : ''}
			</p>
		</div>
	);
}
