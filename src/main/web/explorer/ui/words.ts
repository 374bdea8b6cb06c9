const NUMBERS = new Intl.NumberFormat('en');
const DATES = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const number = (value: number) => NUMBERS.format(value);

/** "1 question", "12 questions". */
export const count = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

/** A day of the calendar, as in "31 May 2024". */
export const day = (date: string) => DATES.format(new Date(`${date}T00:00:00Z`));

/** A score 0..1 as "0.46". */
export const score = (value: number) => value.toFixed(2);
