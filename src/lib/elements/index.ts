import { mount } from 'svelte';
import { Counter, type CounterProps } from '../counter/index.ts';
import { asJson, asNumber, asText } from './attributes.ts';
import { componentElement } from './component-element.svelte.ts';
import QuoteElement from './QuoteElement.svelte';
import { StoryElement } from './story-element.ts';
import type { QuoteElementProps } from './types.ts';

const counter = componentElement(
	(target, props) => mount(Counter, { target, props: props as unknown as CounterProps }),
	{
		value: ['value', asNumber],
		from: ['from', asNumber],
		label: ['label', asText],
		prefix: ['prefix', asText],
		suffix: ['suffix', asText],
		locale: ['locale', asText],
		format: ['format', asJson],
		duration: ['duration', asNumber],
		repeat: ['repeat', asText]
	},
	['value']
);

const quote = componentElement(
	(target, props) => mount(QuoteElement, { target, props: props as unknown as QuoteElementProps }),
	{
		text: ['text', asText],
		speaker: ['speaker', asText],
		'speaker-role': ['speakerRole', asText],
		'source-name': ['sourceName', asText],
		'source-url': ['sourceUrl', asText],
		lang: ['lang', asText]
	},
	['text', 'speaker']
);

const elements = { 'contrail-counter': counter, 'contrail-quote': quote, 'contrail-story': StoryElement };

// Two scripts on a page may both define them.
for (const [name, element] of Object.entries(elements)) {
	if (!customElements.get(name)) customElements.define(name, element);
}
