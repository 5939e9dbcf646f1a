import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';

const options = JSON.parse(readFileSync(new URL('../.oxfmtrc.json', import.meta.url), 'utf8'));

/**
 * A generated file as the formatter would leave it, so that the check of the format finds nothing in it.
 *
 * @param {string} file its path, by whose ending the language is known
 * @param {string} text
 * @throws where the text is not of that language
 */
export async function formatted(file, text) {
	const { code, errors } = await format(file, text, options);
	const [error] = errors;
	if (error) throw new Error(`${file}: ${error.message}`);
	return code;
}
