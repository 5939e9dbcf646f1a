import * as v from 'valibot';
import { lang, line, sourceOrId, text } from './fields.ts';

export const quote = v.pipe(
	v.strictObject({
		text: v.pipe(
			text,
			v.description('the words, exactly, without quotation marks around them'),
			v.examples(['They never really did anything.'])
		),
		speaker: v.pipe(line, v.description('who said it'), v.examples(['Tatyana Rusakova'])),
		role: v.optional(v.pipe(line, v.description('who that is'), v.examples(['press secretary, Rosneft']))),
		source: v.optional(sourceOrId),
		lang: v.optional(lang)
	}),
	v.title('Quotation'),
	v.description('what somebody said'),
	v.examples([{ text: 'They never really did anything.', speaker: 'A reserve officer' }])
);
