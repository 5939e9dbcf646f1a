import '@fontsource-variable/instrument-sans/wght.css';
import '@fontsource-variable/newsreader/wght.css';
import 'svelte-contrail/theme.css';
import './preview.css';
import type { Preview } from '@storybook/sveltekit';
import { configure } from 'storybook/test';
import { motion } from 'svelte-contrail';
import { loadMaps } from 'svelte-contrail/map';
import Frame from './Frame.svelte';
import { argTypesOf, describe } from './props.ts';
import theme from './theme.ts';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 30_000 });

/** A menu in the toolbar, with a title for each value. */
const choice = (description: string, icon: string, titles: Record<string, string>) => ({
	description,
	toolbar: {
		icon,
		dynamicTitle: true,
		items: Object.entries(titles).map(([value, title]) => ({ value, title }))
	}
});

export default {
	tags: ['autodocs'],
	initialGlobals: { theme: '', direction: 'ltr', motion: 'system' },
	globalTypes: {
		theme: choice('Colours', 'contrast', { '': 'Colours of the system', light: 'Light', dark: 'Dark' }),
		direction: choice('Direction of writing', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
		motion: choice('Motion', 'play', {
			system: 'Motion as the system',
			full: 'Full motion',
			reduce: 'Reduced motion'
		})
	},
	parameters: {
		layout: 'fullscreen',
		a11y: { test: 'error' },
		// The toolbar's colours replace this addon.
		backgrounds: { disable: true },
		controls: { expanded: true, sort: 'requiredFirst' },
		viewport: {
			options: {
				phone: { name: 'Phone', styles: { width: '390px', height: '844px' }, type: 'mobile' },
				narrow: { name: 'Narrowest', styles: { width: '320px', height: '640px' }, type: 'mobile' },
				desk: { name: 'Desk', styles: { width: '1440px', height: '900px' }, type: 'desktop' }
			}
		},
		options: { storySort: { order: ['Words', 'Scrolling', 'Map', 'Lines', 'Story'] } },
		docs: { theme, extractArgTypes: argTypesOf, extractComponentDescription: describe }
	},
	decorators: [
		(_, { globals, parameters, viewMode }) => ({
			Component: Frame,
			props: {
				theme: globals.theme,
				direction: globals.direction,
				lang: parameters.lang ?? 'en',
				full: parameters.full === true,
				alone: viewMode === 'story'
			}
		})
	],
	// A map is drawn with its story, as in a page where another has been.
	beforeAll: loadMaps,
	// Set this before the story renders, so that no motion starts.
	beforeEach({ globals }) {
		motion.choice = globals.motion;
	}
} satisfies Preview;
