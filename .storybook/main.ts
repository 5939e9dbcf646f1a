import type { StorybookConfig } from '@storybook/sveltekit';

export default {
	stories: ['../stories/components/*.stories.svelte'],
	addons: ['@storybook/addon-svelte-csf', '@storybook/addon-docs', '@storybook/addon-a11y'],
	framework: {
		name: '@storybook/sveltekit',
		// Storybook's own docgen would type-check the whole repository for every component; `props.ts` reads our docs' report.
		options: { docgen: false }
	},
	staticDirs: [
		{ from: '../static/basemap.pmtiles', to: '/basemap.pmtiles' },
		{ from: '../static/favicon.svg', to: '/favicon.svg' },
		{ from: '../static/samples', to: '/samples' }
	],
	// Storybook sends nothing from the developer's machine.
	core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
	features: { sidebarOnboardingChecklist: false }
} satisfies StorybookConfig;
