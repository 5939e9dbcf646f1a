import { createRawSnippet } from 'svelte';
import { backOut } from 'svelte/easing';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { Counter, formatCounter } from '../../src/lib/counter/index.ts';
import type { CounterProps } from '../../src/lib/counter/index.ts';

/** What a reader without JavaScript reads. */
const textOf = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, '').replace(/\s+/g, ' ');

test('prints the final value with its label, once', () => {
	const { body } = render(Counter, { props: { value: 150_000, label: 'roubles a month', suffix: ' ₽' } });
	expect(textOf(body)).toBe('150,000 ₽ roubles a month');
	expect(body).toContain('data-contrail="counter"');
	expect(body).toContain('data-state="waiting"');
	expect(body).not.toContain('aria-hidden');
});

test('puts no space around a number in a sentence', () => {
	const { body } = render(Counter, { props: { value: 17 } });
	expect(textOf(`(${body})`)).toBe('(17)');
});

test('does not follow the language of the machine', () => {
	const { body } = render(Counter, { props: { value: 1234.5 } });
	expect(textOf(body)).toBe('1,234.5');
});

test('reserves room for what is wider on the way', () => {
	const format: Intl.NumberFormatOptions = { notation: 'compact', style: 'currency', currency: 'USD' };
	expect(render(Counter, { props: { value: 1.1e9, format } }).body).toContain('$000.0M');
	expect(render(Counter, { props: { value: 150_000 } }).body).not.toContain('data-wider');
});

test('a driven, a delayed and a broken counter print their text as well', () => {
	expect(textOf(render(Counter, { props: { value: 7, active: false } }).body)).toBe('7');
	expect(textOf(render(Counter, { props: { value: 8, start: 'manual', delay: 500 } }).body)).toBe('8');
	expect(textOf(render(Counter, { props: { value: NaN, label: 'men' } }).body)).toBe(' men');
});

test.each([
	{ value: 150_000, label: 'roubles a month', suffix: ' ₽' },
	{ value: 1.1e9, format: { notation: 'compact', style: 'currency', currency: 'USD' } },
	{
		value: 0.086,
		from: 1,
		prefix: '≈ ',
		format: { style: 'percent', maximumFractionDigits: 1 },
		locale: 'de'
	},
	{ value: 9007199254740993n },
	{ value: 270, locale: ['ar-EG', 'en'] },
	{ value: 5, from: -1000, easing: backOut },
	{ value: 20, active: false, repeat: 'each' }
] satisfies CounterProps[])('$value looks the same where it was written before', (props) => {
	const { body } = render(Counter, { props });
	expect(render(Counter, { props: { ...props, formatted: formatCounter(props) } }).body).toBe(body);
});

test('what was written for other props is not shown', () => {
	const formatted = formatCounter({ value: 50, suffix: ' men' });
	expect(textOf(render(Counter, { props: { value: 60, suffix: ' men', formatted } }).body)).toBe('60 men');
});

test('keeps its children without a label', () => {
	const children = createRawSnippet(() => ({ render: () => '<sup>1</sup>' }));
	expect(textOf(render(Counter, { props: { value: 17, children } }).body)).toBe('171');
});
