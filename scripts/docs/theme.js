import { read, root } from './program.js';

/**
 * Lists the custom properties of the theme, with their values in the light and the dark colour scheme.
 *
 * @returns {{ name: string, light: string, dark?: string }[]} in the order of the theme
 */
export function themeProperties() {
	const css = read(`${root}src/lib/theme/theme.css`);
	const ofScreens = css.split('@media', 1)[0] ?? '';
	return [...ofScreens.matchAll(/(--contrail-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => {
		const written = value.replace(/\s+/g, ' ');
		const [, light = written, dark] = /^light-dark\((.+), ((?:#|rgb).+)\)$/.exec(written) ?? [];
		return { name, light, ...(dark && { dark }) };
	});
}
