type Cell = string | number | null | undefined;

/**
 * A table as RFC 4180 says, with CRLF and a byte-order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
	if (typeof value === 'number') {
		return String(value);
	}
	const text = (value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
