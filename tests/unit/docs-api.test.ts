import { expect, it } from 'vitest';
import { committedReport, freshReport } from '../../scripts/docs/api.js';
import { publicComponents } from '../../scripts/docs/components.js';

interface Report {
	components: {
		name: string;
		summary: string;
		props: { name: string; default?: string; bindable?: boolean }[];
		hooks: { names: string[]; attributes: string[] };
	}[];
	errors: { number: string; file: string }[];
}

const report = JSON.parse(committedReport()) as Report;
const named = (name: string) => report.components.find((component) => component.name === name);

it('is what the sources say; if they changed, run `npm run docs:api`', async () => {
	expect(await freshReport()).toBe(committedReport());
}, 60_000);

it('has every component that can be imported, each with a sentence', () => {
	expect(report.components.map(({ name }) => name)).toEqual(publicComponents().map(({ name }) => name));
	expect(report.components.filter(({ summary }) => summary.length < 20)).toEqual([]);
});

it('knows defaults from comments and from the component itself, and what can be bound', () => {
	const prop = (component: string, name: string) =>
		named(component)?.props.find((candidate) => candidate.name === name);
	expect(prop('Scrolly', 'index')).toMatchObject({ default: '-1', bindable: true });
	expect(prop('QuoteCard', 'marks')).toMatchObject({ default: 'true' });
	expect(prop('Scrolly', 'class')).toBeUndefined();
	expect(prop('RouteLine', 'id')).not.toHaveProperty('default');
});

it('names the parts that a component draws late', () => {
	expect(named('Story')?.hooks.names).toContain('notes');
	expect(named('Story')?.hooks.attributes).toContain('data-chart');
});

it('gives no number to errors of two places', () => {
	const places = new Map<string, Set<string>>();
	for (const { number, file } of report.errors)
		places.set(number, (places.get(number) ?? new Set()).add(file));
	expect([...places].filter(([, files]) => files.size > 1)).toEqual([]);
});

it('knows errors wherever their words stand: in a table, in a template, beside the fix', () => {
	const numbers = new Set(report.errors.map(({ number }) => number));
	for (const number of ['001', '020', '100', '103', '200', '300']) expect(numbers).toContain(number);
});
