import { read, root } from './program.js';

/**
 * The custom properties of the theme, with their values by light and in the dark.
 *
 * @returns {{ name: string, light: string, dark?: string }[]} in the order of the theme
 */
export function themeProperties() {
	const css = read(`${root}src/lib/theme/theme.css`);
	const light = new Map([
		...declarations(css, ":where(:root, [data-theme='light'], [data-theme='dark'])"),
		...declarations(css, ":where(:root, [data-theme='light'])")
	]);
	const dark = new Map(declarations(css, "\t:where([data-theme='dark'])"));
	return [...light].map(([name, value]) => {
		const other = dark.get(name);
		return { name, light: value, ...(other && { dark: other }) };
	});
}

/**
 * @param {string} css
 * @param {string} selector of the first rule that is meant
 * @returns {[name: string, value: string][]}
 */
function declarations(css, selector) {
	const block = css.slice(css.indexOf(`${selector} {`)).split('}', 1)[0] ?? '';
	return [...block.matchAll(/(--contrail-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
		name,
		value.replace(/\s+/g, ' ')
	]);
}
