import type { StoryData } from 'svelte-contrail/story';

type StoryChart = NonNullable<StoryData['charts']>[string];

/** The title of a chart and all that it shows, as `title: name, number; name, number`. */
export function chartInWords({ title, subtitle, rows = [], ...layouts }: StoryChart, lang: string): string {
	const { bars, units, lines, dots, timeline } = layouts;
	const { key, ...columns } = bars ?? units ?? lines ?? dots ?? timeline ?? {};
	const isHidden = (column: string) => column === key && !Object.values(columns).includes(key);
	const shown = rows.map((row) => {
		const values = Object.entries(row).filter(([column]) => !isHidden(column));
		return values.map(([, value]) => inWords(value, lang)).join(', ');
	});
	return `${subtitle === undefined ? title : `${title} (${subtitle})`}: ${shown.join('; ')}`;
}

function inWords(value: string | number, lang: string): string {
	if (typeof value === 'number') return value.toLocaleString(lang);
	if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(value)) return value;
	const day = value.length > 7 ? ({ day: 'numeric' } as const) : {};
	const format = new Intl.DateTimeFormat(lang, { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' });
	return format.format(new Date(value));
}
