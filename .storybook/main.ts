import type { StorybookConfig } from '@storybook/sveltekit';

export default {
	stories: ['../stories/components/*.stories.svelte'],
	addons: ['@storybook/addon-svelte-csf', '@storybook/addon-docs', '@storybook/addon-a11y'],
	framework: {
		name: '@storybook/sveltekit',
		// It type-checks the whole repository anew for every component; `props.ts` has what the docs' generator found.
		options: { docgen: false }
	},
	staticDirs: [
		{ from: '../static/basemap.pmtiles', to: '/basemap.pmtiles' },
		{ from: '../static/favicon.svg', to: '/favicon.svg' }
	],
	// Nothing leaves the reader's own machine.
	core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
	features: { sidebarOnboardingChecklist: false }
} satisfies StorybookConfig;
