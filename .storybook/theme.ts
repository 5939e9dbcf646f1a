import { create } from 'storybook/theming/create';

const dark = matchMedia('(prefers-color-scheme: dark)').matches;

/** The colours of `theme.css`, for Storybook's own pages. */
const { paper, card, ink, quiet, rule, accent } = dark
	? {
			paper: '#0f161d',
			card: '#131b24',
			ink: '#ece8dd',
			quiet: '#a4b0bb',
			rule: '#2e3b48',
			accent: '#ff6fae'
		}
	: {
			paper: '#f7f4ec',
			card: '#fcfaf5',
			ink: '#16202a',
			quiet: '#52606d',
			rule: '#d3cdbf',
			accent: '#a8195f'
		};

export default create({
	base: dark ? 'dark' : 'light',
	brandTitle: 'Contrail: the workshop',
	brandUrl: '../',
	brandTarget: '_self',
	fontBase: "'Instrument Sans Variable', system-ui, sans-serif",
	colorPrimary: accent,
	colorSecondary: accent,
	appBg: paper,
	appContentBg: card,
	appPreviewBg: paper,
	appBorderColor: rule,
	appBorderRadius: 4,
	textColor: ink,
	textMutedColor: quiet,
	barBg: card,
	barTextColor: quiet,
	barSelectedColor: accent,
	barHoverColor: accent,
	inputBg: card,
	inputBorder: rule,
	inputTextColor: ink
});
