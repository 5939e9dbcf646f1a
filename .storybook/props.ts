import * as scrolling from 'svelte-contrail';
import * as chart from 'svelte-contrail/chart';
import * as fleet from 'svelte-contrail/fleet';
import * as layers from 'svelte-contrail/layers';
import * as media from 'svelte-contrail/media';
import * as map from 'svelte-contrail/map';
import * as story from 'svelte-contrail/story';
import type { InputType, StrictInputType } from 'storybook/internal/types';
import api from '../src/routes/docs/api.json';

/** A prop as the docs' report describes it. */
interface Prop {
	name: string;
	type: string;
	doc: string;
	required: boolean;
	default?: string;
	bindable?: boolean;
}

interface Component {
	name: string;
	summary: string;
	props: readonly Prop[];
}

const components: readonly Component[] = api.components;
const types: Readonly<Record<string, string>> = api.types;
const exported: Readonly<Record<string, unknown>> = {
	...scrolling,
	...chart,
	...fleet,
	...layers,
	...media,
	...map,
	...story
};

/** Finds a component by identity, as a build shortens the names of functions. */
const find = (component: unknown) => components.find(({ name }) => exported[name] === component);

/** The summary of a component, in a sentence or two. */
export const describe = (component: unknown): string => find(component)?.summary ?? '';

/** The props of a component, with their descriptions and controls. */
export function argTypesOf(component: unknown): Record<string, StrictInputType> {
	const { props = [] } = find(component) ?? {};
	return Object.fromEntries(props.map((prop) => [prop.name, argType(prop)]));
}

function argType({ name, type, doc, required, default: value, bindable }: Prop): StrictInputType {
	return {
		name,
		description: bindable ? `${doc} Bindable.` : doc,
		type: { name: 'other', value: type, required },
		table: {
			type: { summary: type, detail: types[type] },
			defaultValue: value === undefined ? undefined : { summary: value },
			category: categoryOf(name, type)
		},
		...controlOf(name, type)
	};
}

function categoryOf(name: string, type: string): string {
	if (type.includes('Snippet')) return 'Snippets';
	return isEvent(name, type) ? 'Events' : 'Props';
}

const isEvent = (name: string, type: string) => name.startsWith('on') && type.includes('=>');

function controlOf(name: string, type: string): InputType {
	if (isEvent(name, type)) return { action: name, control: false };
	if (type.includes('Snippet') || type.includes('=>')) return { control: false };
	if (type === 'boolean') return { control: 'boolean' };
	if (type.startsWith('number')) return { control: 'number' };
	if (/colou?r$/i.test(name)) return { control: 'color' };
	const options = choicesOf(type);
	if (options) return { control: options.length > 3 ? 'select' : 'inline-radio', options };
	return { control: type.startsWith('string') ? 'text' : 'object' };
}

/** The options of `'a' | 'b'`, or of a named type that is such a union. */
function choicesOf(type: string): string[] | undefined {
	const named = /^type \w+ = ([^;]+);$/m.exec(types[type] ?? '')?.[1];
	const parts = (named ?? type).split('|').map((part) => part.trim());
	const words = parts.map((part) => /^'([^']*)'$/.exec(part)?.[1]);
	return words.every((word) => word !== undefined) ? words : undefined;
}
